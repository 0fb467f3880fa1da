//! The `rapor` command.

/// A build makes and drops millions of short strings, in which the system's allocator takes a quarter of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    // Memory in pieces of two megabytes would hold a third more than is used. Where the system has no such pieces, nothing
    // is to be done.
    let _ = rustix::thread::disable_transparent_huge_pages(true);
    rapor::cli::main()
}
