//! The HTTP server of the preview.

use std::convert::Infallible;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use futures_util::stream;
use percent_encoding::percent_decode_str;
use tower_http::services::ServeFile;

use super::answer::{Answer, Document};
use super::overlay::{LIVE_SCRIPT, LIVE_STYLE};
use super::state::{self, Shared};
use super::{code, overlay, port, search};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::search::index::FOLDER;

/// The address at which the script listens for changes.
const EVENTS: &str = "/__rapor/events";

/// Answers on a thread of its own, until the process ends.
///
/// # Errors
/// The system does not let the server run.
pub(crate) fn start(listener: TcpListener, address: SocketAddr, shared: Arc<Shared>) -> Result<(), Diagnostic> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| failed(&error))?;
    listener.set_nonblocking(true).map_err(|error| port::problem(&error))?;
    let listener = {
        let _guard = runtime.enter();
        tokio::net::TcpListener::from_std(listener).map_err(|error| port::problem(&error))?
    };
    let router = router(shared, address);
    let serve = move || runtime.block_on(async { axum::serve(listener, router).await });
    thread::Builder::new().name("preview".into()).spawn(serve).map_err(|error| failed(&error))?;
    Ok(())
}

fn router(shared: Arc<Shared>, address: SocketAddr) -> Router {
    let script = || async { ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], include_str!("live.js")) };
    let style = || async { ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], include_str!("live.css")) };
    let guarded = address.ip().is_loopback();
    Router::new()
        .route(LIVE_SCRIPT, get(script))
        .route(LIVE_STYLE, get(style))
        .route(EVENTS, get(events))
        .fallback(file)
        .layer(middleware::map_response(never_stored))
        .layer(middleware::from_fn(move |request, next| guard(guarded, request, next)))
        .with_state(shared)
}

/// Refuses requests by other names than this computer's own, where the preview listens on loopback: otherwise a page
/// elsewhere could read drafts by letting its own name point to this computer (DNS rebinding). Only reading is allowed.
async fn guard(guarded: bool, request: Request, next: Next) -> Response {
    if guarded && !names_this_computer(request.headers().get(header::HOST)) {
        let text = "This preview answers to 127.0.0.1 and localhost only; --host opens it to others.\n";
        return (StatusCode::MISDIRECTED_REQUEST, text).into_response();
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response();
    }
    next.run(request).await
}

fn names_this_computer(host: Option<&HeaderValue>) -> bool {
    let Some(host) = host.and_then(|host| host.to_str().ok()) else { return false };
    let Ok(uri) = host.parse::<Uri>() else { return false };
    let name = uri.host().unwrap_or("").trim_matches(['[', ']']);
    name == "localhost"
        || name.ends_with(".localhost")
        || name.parse().is_ok_and(|ip: std::net::IpAddr| ip.is_loopback())
}

/// Keeps browsers from caching the preview.
async fn never_stored(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Sends the state at once, and again after every turn.
async fn events(State(shared): State<Arc<Shared>>) -> Response {
    let turns = stream::unfold(shared.follow(), |mut turns| async {
        turns.changed().await.ok()?;
        let event = event(&turns.borrow_and_update());
        Some((Ok::<_, Infallible>(event), turns))
    });
    Sse::new(turns).keep_alive(KeepAlive::default()).into_response()
}

fn event(state: &state::State) -> Event {
    let problems = state.problems.as_deref();
    let told = serde_json::json!({ "generation": state.number, "files": state.files, "problems": problems });
    Event::default().data(told.to_string())
}

/// Serves the portal at every other address.
async fn file(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let path = percent_decode_str(request.uri().path()).decode_utf8_lossy().trim_start_matches('/').to_owned();
    let state = shared.now();
    let Some(good) = state.good else {
        return problem_page(state.problems.as_deref().unwrap_or_default(), state.number);
    };
    if let Some(name) = path.strip_prefix(FOLDER).and_then(|rest| rest.strip_prefix('/')) {
        let records =
            if name == search::FIRST || shared.search.last().is_none() { Some(good.records().await) } else { None };
        return search_file(shared, records, name.to_owned()).await;
    }
    match good.answer(path).await {
        Answer::Document(document) => respond(StatusCode::OK, document),
        Answer::Missing(document) => respond(StatusCode::NOT_FOUND, document),
        Answer::Broken(problems) => broken(&problems, state.number),
        Answer::Slash(path) => {
            let path = percent_encoding::utf8_percent_encode(&path, PATH).to_string();
            (StatusCode::FOUND, [(header::LOCATION, path)]).into_response()
        }
        Answer::Disk(path) => match ServeFile::new(path).try_call(request).await {
            Ok(response) => response.map(Body::new),
            Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        },
    }
}

/// The characters that are escaped in a path.
const PATH: &percent_encoding::AsciiSet =
    &percent_encoding::CONTROLS.add(b' ').add(b'"').add(b'#').add(b'<').add(b'>').add(b'?').add(b'%').add(b'\\');

async fn search_file(
    shared: Arc<Shared>,
    records: Option<Vec<crate::search::records::Record>>,
    name: String,
) -> Response {
    // Making an index takes long, and pages must not wait for it.
    let made = tokio::task::spawn_blocking(move || match records {
        Some(records) => shared.search.of(&records).map(Some),
        None => Ok(shared.search.last()),
    });
    let files = match made.await {
        Ok(Ok(files)) => files.unwrap_or_default(),
        Ok(Err(problem)) => return broken(&problem.into(), 0),
        Err(_) => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    };
    let Some(bytes) = files.get(&name) else { return StatusCode::NOT_FOUND.into_response() };
    let media_type = mime_guess::from_path(&name).first_raw().unwrap_or("application/octet-stream");
    ([(header::CONTENT_TYPE, media_type)], bytes.clone()).into_response()
}

fn respond(status: StatusCode, document: Document) -> Response {
    let headers = [(header::CONTENT_TYPE, document.media_type), (header::ETAG, format!("\"{}\"", document.mark))];
    (status, headers, document.bytes).into_response()
}

fn broken(problems: &Diagnostics, number: u64) -> Response {
    problem_page(&overlay::problems(problems), number)
}

fn problem_page(problems: &str, number: u64) -> Response {
    let html = [(header::CONTENT_TYPE, "text/html; charset=utf-8")];
    (StatusCode::INTERNAL_SERVER_ERROR, html, overlay::page(problems, number)).into_response()
}

fn failed(error: &std::io::Error) -> Diagnostic {
    Diagnostic::error(code::FAILED, format!("the preview cannot be started: {error}"))
        .help("close other programs and try again")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_computer_are_answered_on_loopback() {
        let is_own = |host: &'static str| names_this_computer(Some(&HeaderValue::from_static(host)));
        for own in ["localhost", "localhost:3000", "127.0.0.1:3000", "[::1]:3000", "rapor.localhost:3000"] {
            assert!(is_own(own), "{own}");
        }
        for other in ["example.org", "example.org:3000", "192.168.1.2:3000", "localhost.example.org", ""] {
            assert!(!is_own(other), "{other}");
        }
        assert!(!names_this_computer(None));
    }
}
