//! A pen that draws elements by small steps.
//!
//! `html!` writes out the making of every element where it stands, a few hundred bytes each, which
//! adds up to a good part of what people download. Here an element is a few calls. The parts that
//! have many elements are drawn with it; components and what is short stay with `html!`.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Event;
use yew::Html;
use yew::virtual_dom::{
    AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VNode, VTag, VText,
};

/// Draws into a list of elements; see [`draw`].
pub struct Pen {
    /// What is begun and not yet ended, the innermost last.
    open: Vec<Level>,
}

/// What is begun: an element, or without a tag a group.
#[derive(Default)]
struct Level {
    tag: Option<VTag>,
    names: Vec<&'static str>,
    values: Vec<Option<AttributeOrProperty>>,
    children: Vec<Html>,
}

/// What is drawn with a pen.
#[inline]
pub fn draw(with: impl FnOnce(&mut Pen)) -> Html {
    let mut pen = Pen { open: Vec::new() };
    pen.begin_group();
    with(&mut pen);
    pen.take()
}

/// A line that is read aloud when it changes.
#[inline(never)]
pub fn status(pen: &mut Pen, class: &'static str, text: &str) {
    pen.el("p", class, |pen| {
        pen.set("role", "status");
        pen.text(text);
    });
}

impl Pen {
    /// An element with a class (none if empty) and what is drawn inside.
    #[inline]
    pub fn el(&mut self, tag: &'static str, class: &'static str, inside: impl FnOnce(&mut Self)) {
        self.begin(tag, class);
        inside(self);
        self.end();
    }

    /// An element that holds only text.
    #[inline(never)]
    pub fn line(&mut self, tag: &'static str, class: &'static str, text: &str) {
        self.begin(tag, class);
        self.text(text);
        self.end();
    }

    /// A place that keeps its rank among its neighbours, whether something is drawn in it or not.
    /// Whatever comes and goes stands in one, so that nothing behind it loses its focus or state.
    #[inline]
    pub fn group(&mut self, inside: impl FnOnce(&mut Self)) {
        self.begin_group();
        inside(self);
        self.end();
    }

    /// Text as it is.
    #[inline(never)]
    pub fn text(&mut self, text: &str) {
        self.add(VNode::from(VText::new(text.to_owned())));
    }

    /// Anything made elsewhere.
    #[inline(never)]
    pub fn add(&mut self, child: Html) {
        if let Some(level) = self.open.last_mut() {
            level.children.push(child);
        }
    }

    /// An attribute of the element begun last.
    #[inline(never)]
    pub fn set(&mut self, name: &'static str, value: &str) {
        self.give(name, AttributeOrProperty::Attribute(value.to_owned().into()));
    }

    /// A property of the element begun last: what the person changes by hand as well, and so cannot
    /// be an attribute.
    #[inline(never)]
    pub fn property(&mut self, name: &'static str, value: bool) {
        self.give(name, AttributeOrProperty::Property(value.into()));
    }

    /// The value of the input begun last.
    #[inline(never)]
    pub fn value(&mut self, value: &str) {
        self.with(|tag| tag.set_value(value.to_owned()));
    }

    /// Whether the radio button or checkbox begun last is checked.
    #[inline(never)]
    pub fn checked(&mut self, checked: bool) {
        self.with(|tag| tag.set_checked(checked));
    }

    /// The key of the element begun last, by which it is known among its neighbours.
    #[inline(never)]
    pub fn key(&mut self, key: &'static str) {
        self.with(|tag| tag.key = Some(Key::from(key)));
    }

    /// A button that does something when pressed.
    #[inline]
    pub fn button(&mut self, class: &'static str, label: &str, does: impl Fn(Event) + 'static) {
        self.el("button", class, |pen| {
            pen.set("type", "button");
            pen.on("click", does);
            pen.text(label);
        });
    }

    /// What happens at an event of the element begun last.
    #[inline]
    pub fn on(&mut self, event: &'static str, hears: impl Fn(Event) + 'static) {
        self.listen(Rc::new(Ear { event, hears: Box::new(hears) }));
    }

    #[inline(never)]
    fn listen(&mut self, ear: Rc<Ear>) {
        self.with(|tag| {
            tag.add_listener(ear);
        });
    }

    fn with(&mut self, change: impl FnOnce(&mut VTag)) {
        if let Some(Level { tag: Some(tag), .. }) = self.open.last_mut() {
            change(tag);
        }
    }

    #[inline(never)]
    fn give(&mut self, name: &'static str, value: AttributeOrProperty) {
        if let Some(level) = self.open.last_mut() {
            level.names.push(name);
            level.values.push(Some(value));
        }
    }

    #[inline(never)]
    fn begin(&mut self, name: &'static str, class: &'static str) {
        self.open.push(Level { tag: Some(VTag::new(name)), ..Level::default() });
        if !class.is_empty() {
            self.give("class", AttributeOrProperty::Static(class));
        }
    }

    #[inline(never)]
    fn begin_group(&mut self) {
        self.open.push(Level::default());
    }

    #[inline(never)]
    fn end(&mut self) {
        let node = self.take();
        self.add(node);
    }

    #[inline(never)]
    fn take(&mut self) -> Html {
        let Some(level) = self.open.pop() else { return Html::default() };
        let children = VNode::from(VList::with_children(level.children, None));
        let Some(mut tag) = level.tag else { return children };
        let values = level.values.into_boxed_slice();
        tag.attributes = Attributes::Dynamic { keys: kept(&level.names), values };
        if let Some(inside) = tag.children_mut() {
            *inside = children;
        }
        VNode::from(tag)
    }
}

thread_local! {
    /// Every list of attribute names that was drawn.
    static LISTS: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) };
}

/// A list of attribute names, the same one whenever the names are the same: Yew compares attributes
/// one by one where old and new have one list, and goes through maps otherwise. There are as many
/// lists as kinds of elements in the source, so that they can be kept for good.
fn kept(names: &[&'static str]) -> &'static [&'static str] {
    LISTS.with_borrow_mut(|lists| {
        if let Some(list) = lists.iter().find(|list| **list == names) {
            return *list;
        }
        let list: &[_] = names.to_vec().leak();
        lists.push(list);
        list
    })
}

/// A listener for any kind of event.
struct Ear {
    event: &'static str,
    hears: Box<dyn Fn(Event)>,
}

impl Listener for Ear {
    fn kind(&self) -> ListenerKind {
        ListenerKind::other(self.event.into())
    }

    fn handle(&self, event: Event) {
        (self.hears)(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
