-- requests.lua with a pause before each request: visitors who read, rather than a queue that never ends.

dofile(os.getenv("REQUESTS"))

local pause = tonumber(os.getenv("PAUSE_MS"))

function delay()
  return math.random(1, 2 * pause - 1)
end
