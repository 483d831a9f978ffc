-- One thread of wrk: asks with each line of VISITORS in turn, which holds headers with a tab between two, and prints what
-- it counted as one line of JSON.
-- The harness has shuffled the lines, so a session rests until all others were asked.

local requests, turn = {}, 0

function init()
  local path = os.getenv("VISITORS")
  if path == nil then
    requests[1] = wrk.format("GET")
    return
  end
  for line in io.lines(path) do
    local headers = {}
    for name, value in line:gmatch("([^\t:]+): ([^\t]*)") do
      headers[name] = value
    end
    requests[#requests + 1] = wrk.format("GET", nil, headers)
  end
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '{"requests":%d,"microseconds":%d,"bytes":%d,"failed":%d,"p50":%d,"p99":%d,"max":%d}\n',
    summary.requests, summary.duration, summary.bytes,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    latency:percentile(50), latency:percentile(99), latency.max
  ))
end
