use std::process::ExitCode;

/// A page makes hundreds of small allocations (docs/decisions/code.md).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    vestibule::cli::run()
}
