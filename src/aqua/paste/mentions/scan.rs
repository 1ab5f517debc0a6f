//! The scan over a pasted text that finds the IDs in it.

use super::super::label::Label;
use super::super::lexer::{Kind, Token};
use super::super::path::Leads;
use super::ahead::{is_called_secret, is_value, sets};
use super::mention::{Beside, Mention, Mentions};
use crate::aqua::uuid::is_bare as has_form;

/// What the words before say of the next ID.
#[derive(Clone, Copy, Debug)]
struct Pending<'a> {
    label: Label,
    text: &'a str,
    /// A `:` or `=` came after it.
    set: bool,
    /// How many words came after it that say nothing.
    words: usize,
    /// Its line.
    line: usize,
    /// It is one of several headings in a row.
    in_row: bool,
    /// It was named by a `key` or `name`, so that its value follows behind a comma.
    named: bool,
}

/// How many words may stand between a label and its value: `job that is stuck: …`.
const REACH: usize = 3;

/// A scan over the pieces of a text, with what the pieces so far say of the next ones.
struct Scan<'a> {
    text: &'a str,
    found: Mentions<'a>,
    pending: Option<Pending<'a>>,
    /// The last ID and its label: those in a list after it share it.
    last: Option<(usize, Beside<'a>)>,
    before: Option<Token<'a>>,
    /// The end of a mail address that is going on.
    mail: Option<usize>,
    /// The end of an address's query string, in which there are IDs of many kinds.
    query_string_end: usize,
    /// The line on which something stands between separators, as in a table.
    row: Option<usize>,
    /// Within a query, whose IDs are those of records.
    in_query: bool,
}

impl<'a> Mentions<'a> {
    /// Goes through the pieces of a text.
    pub fn of(text: &'a str, tokens: &[Token<'a>]) -> Self {
        let mut scan = Scan {
            text,
            found: Mentions::default(),
            pending: None,
            last: None,
            before: None,
            mail: None,
            query_string_end: 0,
            row: None,
            in_query: false,
        };
        for (at, token) in tokens.iter().enumerate() {
            scan.step(token, &tokens[at + 1..]);
            scan.before = Some(*token);
        }
        scan.found
    }
}

impl<'a> Scan<'a> {
    fn step(&mut self, token: &Token<'a>, rest: &[Token<'a>]) {
        let last_mail = self.mail.take();
        let mail = last_mail.filter(|end| *end == token.start);
        // `me@example.com …`: a user name and, right behind it, a password.
        let parts = |c: char| c.is_whitespace() && c != '\n' || matches!(c, '/' | ',' | '|' | ';');
        let right_behind = |end: usize| self.text[end..token.start].chars().all(parts);
        if token.kind == Kind::Word && has_form(token.text) && last_mail.is_some_and(right_behind) {
            self.await_secret(token, false);
        }
        match token.kind {
            Kind::Address => self.address(token, rest),
            // `me@example.com:…` is a user name and a password.
            Kind::Sign(':') if mail.is_some() => self.await_secret(token, true),
            Kind::Sign(sign) => {
                self.sign(sign, token.line);
                self.mail = match sign {
                    '/' | ',' | '|' | ';' => last_mail,
                    _ if sign == '@' || mail.is_some() => Some(token.end()),
                    _ => None,
                };
            }
            Kind::Word => {
                self.word(token, rest);
                self.mail = mail.map(|_| token.end());
            }
        }
    }

    fn await_secret(&mut self, token: &Token<'a>, set: bool) {
        self.found.names_secret = true;
        self.wait(Label::Secret, token, set);
    }

    fn wait(&mut self, label: Label, token: &Token<'a>, set: bool) {
        let named = self.is_naming();
        let (text, line) = (token.text, token.line);
        let in_row = self.row == Some(line);
        let set = set || named;
        self.pending = Some(Pending { label, text, set, words: 0, line, in_row, named });
    }

    /// Whether a `key` or `name` is set to what comes: `{"key": "jobId", "value": "…"}`.
    fn is_naming(&self) -> bool {
        self.pending.is_some_and(|pending| {
            pending.set
                && pending.words == 0
                && ["key", "name", "header"]
                    .iter()
                    .any(|name| pending.text.eq_ignore_ascii_case(name))
        })
    }

    fn address(&mut self, token: &Token<'a>, rest: &[Token<'a>]) {
        let leads = Leads::to(token.text);
        if let Some((before, _)) = token.text.split_once('@') {
            self.found.names_secret = true;
            self.secrets_in(before, token.line);
        }
        let beside = match &leads {
            Leads::Job { base, .. } => Some(Beside::Address(base.clone())),
            Leads::SomeJob(_) => Some(Beside::Near(Label::Job, "jobs/")),
            _ => None,
        };
        match (&leads, beside) {
            (Leads::Job { id, .. }, Some(beside)) => self.take(id, token.line, token.end(), beside),
            (Leads::SomeJob(id), Some(beside)) if has_form(id) => {
                self.take(id, token.line, token.end(), beside);
            }
            _ => {}
        }
        if rest.first().is_some_and(|next| next.text == "?" && next.start == token.end()) {
            let query = &self.text[token.end()..];
            let ends = |c: char| c.is_whitespace() || "\"'<>`".contains(c);
            self.query_string_end = token.end() + query.find(ends).unwrap_or(query.len());
        }
        if let Leads::WebInterface(host) = &leads {
            self.found.web_interface = Some(host);
        }
        // What is set to an address is set: the label has had its value.
        self.pending = None;
        self.found.addresses.push(leads);
    }

    fn secrets_in(&mut self, text: &'a str, line: usize) {
        for word in text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| has_form(word)) {
            let beside = Beside::Near(Label::Secret, "");
            self.found.ids.push(Mention { id: word, line, beside });
        }
    }

    fn sign(&mut self, sign: char, line: usize) {
        match sign {
            ':' | '=' | '：' => {
                if let Some(pending) = &mut self.pending {
                    pending.set |= pending.words == 0 && pending.line == line;
                }
            }
            ',' | ';' | '|' if self.pending.is_some_and(|pending| pending.named) => {}
            ',' | ';' | '|' => (self.pending, self.row) = (None, Some(line)),
            // A secret that was made unreadable has been told.
            '*' | '•' if self.awaits_secret() => self.pending = None,
            // The end of a sentence, unless the label waits for what is set to it.
            '.' | '!' | '?' => self.pending = self.pending.filter(|pending| pending.set),
            '}' | ']' => (self.pending, self.last, self.in_query) = (None, None, false),
            '"' => self.in_query = false,
            _ => {}
        }
    }

    fn word(&mut self, token: &Token<'a>, rest: &[Token<'a>]) {
        let word = token.text;
        // A dash before an entry of a list.
        if !word.contains(char::is_alphanumeric) {
            return;
        }
        if word.eq_ignore_ascii_case("select") {
            self.in_query = true;
        }
        let parts = || word.split(['-', '_']);
        if let Some(id) = parts().find(|part| has_form(part)) {
            let before = word.split(id).next().unwrap_or_default();
            let beside = match Label::of(before, true) {
                Some(label) => {
                    self.found.names_secret |= label == Label::Secret;
                    Beside::Near(label, before)
                }
                None => self.beside(token, rest),
            };
            return self.take(id, token.line, token.end(), beside);
        }
        let set = sets(rest);
        if self.is_naming() {
            let label = Label::of(word, true).unwrap_or(Label::Other);
            self.found.names_secret |= label == Label::Secret;
            return self.wait(label, token, true);
        }
        match self.label(token, set, rest) {
            Some(Label::Secret) => self.await_secret(token, set),
            // A secret's label goes on until its value comes: `token for job: …`. A whole name that
            // something is set to, or another line, begins anew: `refreshed the token job_id=…`.
            Some(_) if self.awaits_secret() && !self.begins_anew(token, set) => {}
            Some(_) if Label::goes_on_with(word) && self.pending.is_some() => {}
            Some(label) => self.wait(label, token, set),
            None => self.plain(token, set),
        }
    }

    /// What a word says of what follows it.
    fn label(&self, token: &Token<'a>, set: bool, rest: &[Token<'a>]) -> Option<Label> {
        let word = token.text;
        // `-u me:…`, `--user me:…` and `-ume:…`, as curl takes them.
        let user = matches!(word, "-u" | "-U" | "-a" | "--user" | "--proxy-user")
            || word.starts_with('-') && (word.starts_with("-u") && set || word.ends_with('u'));
        let behind = |next: &Token<'_>| {
            next.kind == Kind::Word && has_form(next.text) && next.line == token.line
        };
        let set = set || rest.first().is_some_and(behind);
        // `Rate plan ID`: of something that is not known.
        let of_something = self.before.filter(|before| {
            before.kind == Kind::Word
                && before.line == token.line
                && before.text.contains(char::is_alphabetic)
                && !Label::leads_up(before.text)
        });
        // `Basic` is an ordinary word as well; in front of a value it is a way to sign in.
        let basic = word.eq_ignore_ascii_case("basic")
            && rest.first().is_some_and(|next| next.kind == Kind::Word && is_value(next.text));
        // `Access key`, `API key`.
        let two = self.before.filter(|before| {
            before.kind == Kind::Word && before.line == token.line && !is_value(before.text)
        });
        let two = two.and_then(|before| Label::of(&[before.text, word].concat(), set));
        if user || basic || two == Some(Label::Secret) {
            return Some(Label::Secret);
        }
        match Label::of(word, set || word.starts_with("--")) {
            Some(Label::Id) if of_something.is_some() && self.pending.is_none() => {
                Some(Label::Other)
            }
            label => label,
        }
    }

    fn begins_anew(&self, token: &Token<'a>, set: bool) -> bool {
        let whole = token.text.len() > 3 && token.text.to_ascii_lowercase().ends_with("id");
        self.pending.is_some_and(|pending| {
            set && whole || pending.line < token.line && (set || !pending.set)
        })
    }

    fn awaits_secret(&self) -> bool {
        self.pending.is_some_and(|pending| pending.label == Label::Secret)
    }

    /// A word that is neither an ID nor a label.
    fn plain(&mut self, token: &Token<'a>, set: bool) {
        let word = token.text;
        if Label::goes_on_with(word) && self.pending.is_some() {
            return;
        }
        if set {
            // `ref: …`: what follows is set to this, and no part of a list before it.
            self.last = None;
            // Of what an unknown word is set to, nobody knows that it is a job's.
            if !self.awaits_secret() && !Label::leads_up(word) {
                return self.wait(Label::Other, token, set);
            }
        }
        let Some(pending) = &mut self.pending else { return };
        pending.words += 1;
        let over = match pending.label {
            // `Basic` and `Bearer` are labels themselves; anything like a value is the secret.
            Label::Secret => is_value(word) || pending.set && !word.eq_ignore_ascii_case("basic"),
            _ => pending.words > REACH,
        };
        if over {
            self.pending = None;
        }
    }

    /// What stands beside the ID in this word.
    fn beside(&self, token: &Token<'a>, rest: &[Token<'a>]) -> Beside<'a> {
        let is_job = self.pending.is_some_and(|pending| pending.label == Label::Job);
        if self.in_query && !is_job {
            return Beside::Near(Label::Other, "");
        }
        // `me:…@host`: a user name and a password.
        let before_host =
            rest.first().is_some_and(|next| next.text == "@" && next.start == token.end());
        if self.awaits_secret() || before_host || is_called_secret(token, rest) {
            return Beside::Near(Label::Secret, "");
        }
        if token.start < self.query_string_end && self.pending.is_none() {
            return Beside::Near(Label::Other, "");
        }
        if let Some(Pending { label, text, set, words, line, in_row, .. }) = self.pending {
            if set && words == 0 {
                return Beside::Set(label, text);
            }
            // Beside a secret, a heading over a table says nothing of one of its cells.
            let over_it = line < token.line && (self.found.names_secret || in_row);
            if (words == 0 || label == Label::Job) && !over_it {
                return Beside::Near(label, text);
            }
        }
        // One of a list: `"segments": ["…", "…"]`.
        let between = |c: char| c.is_whitespace() || ",;\"'|&/+".contains(c);
        match &self.last {
            Some((_, Beside::Address(_))) => Beside::Nothing,
            Some((end, shared)) if self.text[*end..token.start].chars().all(between) => {
                shared.clone()
            }
            _ => Beside::Nothing,
        }
    }

    fn take(&mut self, id: &'a str, line: usize, end: usize, beside: Beside<'a>) {
        self.found.names_secret |= beside.is_secret();
        self.found.ids.push(Mention { id, line, beside: beside.clone() });
        self.last = Some((end, beside));
        self.pending = None;
    }
}
