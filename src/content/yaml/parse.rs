//! Parses YAML text into a tree with `saphyr-parser`, with limits on depth and size.

use std::collections::HashMap;
use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, Span, Tag};

use super::super::code;
use super::problem::Problem;
use super::syntax;
use super::tree::{Entry, Node, Value, first_line};

/// The greatest depth of nested lists and mappings.
const MAX_DEPTH: usize = 64;
/// How many values aliases may add to a document: more than anyone writes, and few enough to be harmless.
const MAX_REPEATED: usize = 20_000;

/// The outcome of parsing. The text is empty where there is neither a tree nor a problem.
#[derive(Debug)]
pub(crate) struct Parsed {
    /// The document.
    pub tree: Option<Node>,
    /// The problems.
    pub problems: Vec<Problem>,
}

/// Parses the YAML in a range of a file's text.
pub(crate) fn parse(file: &str, range: Range<usize>) -> Parsed {
    let (text, offset) = (&file[range.clone()], range.start);
    let mut builder = Builder::new(file, range);
    let mut parser = Parser::new_from_str(text);
    loop {
        let step = match parser.next_event() {
            None | Some(Ok((Event::StreamEnd, _))) => break,
            Some(Ok((event, span))) => builder.take(event, span),
            Some(Err(error)) => {
                let start = builder.byte(error.marker().index());
                Err(syntax::problem(text, offset, start, error.info()))
            }
        };
        if let Err(problem) = step {
            builder.problems.push(problem);
            builder.root = None;
            break;
        }
    }
    Parsed { tree: builder.root, problems: builder.problems }
}

/// A list or a mapping that is not finished.
struct Open {
    node: Node,
    anchor: usize,
    /// The keys so far, with their places.
    keys: HashMap<String, Range<usize>>,
    /// The key whose value comes next.
    key: Option<Key>,
}

/// A key of a mapping.
enum Key {
    New(String, Range<usize>),
    /// An invalid key, which was reported; its value is dropped.
    Bad,
}

struct Builder<'a> {
    text: &'a str,
    /// The start of the text in its file, in bytes and in lines.
    offset: usize,
    lines_before: usize,
    /// The byte offset of every character; `None` for ASCII.
    bytes: Option<Vec<usize>>,
    open: Vec<Open>,
    anchors: HashMap<usize, Node>,
    repeated: usize,
    documents: usize,
    root: Option<Node>,
    problems: Vec<Problem>,
}

impl<'a> Builder<'a> {
    fn new(file: &'a str, range: Range<usize>) -> Self {
        let (offset, text) = (range.start, &file[range]);
        let bytes = (!text.is_ascii()).then(|| text.char_indices().map(|(byte, _)| byte).collect());
        Self {
            text,
            offset,
            lines_before: file[..offset].matches('\n').count(),
            bytes,
            open: Vec::new(),
            anchors: HashMap::new(),
            repeated: 0,
            documents: 0,
            root: None,
            problems: Vec::new(),
        }
    }

    fn byte(&self, character: usize) -> usize {
        let byte = match &self.bytes {
            Some(bytes) => bytes.get(character).copied().unwrap_or(self.text.len()),
            None => character.min(self.text.len()),
        };
        self.offset + byte
    }

    fn span(&self, span: Span) -> Range<usize> {
        let (start, end) = (self.byte(span.start.index()), self.byte(span.end.index()));
        start..end.max(start)
    }

    fn take(&mut self, event: Event, span: Span) -> Result<(), Problem> {
        let place = self.span(span);
        match event {
            Event::DocumentStart(_) => self.start_document(place),
            Event::Scalar(text, style, anchor, tag) => {
                self.scalar(&text, style, anchor, tag.as_deref(), place);
                Ok(())
            }
            Event::SequenceStart(anchor, tag) => self.start(Value::List(Vec::new()), anchor, tag.as_deref(), place),
            Event::MappingStart(anchor, tag) => self.start(Value::Map(Vec::new()), anchor, tag.as_deref(), place),
            Event::SequenceEnd | Event::MappingEnd => {
                self.finish(&place);
                Ok(())
            }
            Event::Alias(anchor) => self.alias(anchor, place),
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => Ok(()),
        }
    }

    fn start_document(&mut self, place: Range<usize>) -> Result<(), Problem> {
        self.documents += 1;
        if self.documents == 1 {
            return Ok(());
        }
        Err(Problem::new(
            code::MANY_DOCUMENTS,
            "a second YAML document starts here",
            place,
            "write one document per file: move this one to its own file, or delete the `---`",
        ))
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, anchor: usize, tag: Option<&Tag>, place: Range<usize>) {
        let is_text_tag = tag.is_some_and(|t| t.is_yaml_core_schema() && t.suffix == "str");
        if !is_text_tag {
            self.refuse_tag(tag, &place);
        }
        let plain = style == ScalarStyle::Plain && !is_text_tag;
        let node = Node { value: Value::Scalar { text: text.to_owned(), plain }, span: place };
        self.add(node, anchor);
    }

    fn refuse_tag(&mut self, tag: Option<&Tag>, place: &Range<usize>) {
        if let Some(tag) = tag {
            self.problems.push(Problem::new(
                code::SYNTAX,
                format!("the tag `{tag}` has no meaning here"),
                self.first_line(place),
                "delete the tag, or put the text in quotation marks",
            ));
        }
    }

    fn first_line(&self, place: &Range<usize>) -> Range<usize> {
        let line = first_line(self.text, &(place.start - self.offset..place.end - self.offset));
        line.start + self.offset..line.end + self.offset
    }

    fn start(&mut self, value: Value, anchor: usize, tag: Option<&Tag>, place: Range<usize>) -> Result<(), Problem> {
        self.refuse_tag(tag, &place);
        if self.open.len() >= MAX_DEPTH {
            return Err(Problem::new(
                code::TOO_DEEP,
                format!("lists and mappings are nested more than {MAX_DEPTH} deep"),
                place.start..place.start,
                "no format nests so deep; look for stray brackets or dashes",
            ));
        }
        self.open.push(Open { node: Node { value, span: place }, anchor, keys: HashMap::new(), key: None });
        Ok(())
    }

    fn finish(&mut self, place: &Range<usize>) {
        let Some(mut open) = self.open.pop() else { return };
        open.node.span.end = self.trimmed_end(open.node.span.start, place.end.max(open.node.span.start));
        self.add(open.node, open.anchor);
    }

    /// The end of a block without the white space after it.
    fn trimmed_end(&self, start: usize, end: usize) -> usize {
        let inside = self.text.get(start - self.offset..end - self.offset).unwrap_or("");
        start + inside.trim_end().len()
    }

    fn alias(&mut self, anchor: usize, place: Range<usize>) -> Result<(), Problem> {
        let Some(target) = self.anchors.get(&anchor) else {
            return Err(Problem::new(
                code::SYNTAX,
                "the alias is inside the value that it refers to",
                place,
                "write the value out",
            ));
        };
        self.repeated += target.count();
        if self.repeated > MAX_REPEATED {
            return Err(Problem::new(
                code::TOO_MANY_ALIASES,
                format!("aliases repeat more than {MAX_REPEATED} values"),
                place,
                "write the values out, or move them to their own files",
            ));
        }
        let node = Node { span: place, ..target.clone() };
        self.add(node, 0);
        Ok(())
    }

    /// Adds a finished value to the open list or mapping.
    fn add(&mut self, node: Node, anchor: usize) {
        if anchor > 0 {
            self.anchors.insert(anchor, node.clone());
        }
        let Some(mut open) = self.open.pop() else {
            self.root = Some(node);
            return;
        };
        match &mut open.node.value {
            Value::List(items) => items.push(node),
            Value::Map(entries) => match open.key.take() {
                Some(Key::New(key, key_span)) => entries.push(Entry { key, key_span, value: node }),
                Some(Key::Bad) => {}
                None => open.key = Some(self.key(node, &mut open.keys)),
            },
            Value::Scalar { .. } | Value::Lost(_) => {}
        }
        self.open.push(open);
    }

    fn key(&mut self, node: Node, keys: &mut HashMap<String, Range<usize>>) -> Key {
        let Value::Scalar { text, .. } = node.value else {
            self.problems.push(Problem::new(
                code::SYNTAX,
                "the key is a list or a mapping",
                self.first_line(&node.span),
                "write a word before the colon; text with brackets needs quotation marks",
            ));
            return Key::Bad;
        };
        if let Some(first) = keys.get(&text) {
            let line = self.text[..first.start - self.offset].matches('\n').count() + 1;
            self.problems.push(Problem::new(
                code::DUPLICATE_KEY,
                format!("duplicate key `{text}`"),
                node.span,
                format!("delete one of them; the first is on line {}", line + self.lines_before),
            ));
            return Key::Bad;
        }
        keys.insert(text.clone(), node.span.clone());
        Key::New(text, node.span)
    }
}
