//! The `rapor` command.

/// A build makes and drops millions of short strings, in which the system's allocator takes a quarter of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    rapor::main()
}
