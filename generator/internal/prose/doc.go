// Package prose turns the descriptions of an OpenAPI document into Go doc comments.
//
// Stripe writes the descriptions of operations as fragments of HTML, and all others as Markdown in
// which a little HTML may stand. [Parse] reads both into the blocks of [go/doc/comment]; [Sentence]
// and [Deprecated] make blocks of the generator's own words; [Lines] lays any of them out as the
// lines of one comment.
//
// The wording stays; only the form changes:
//
//   - A link becomes [text], with its definition at the end of the comment and an absolute URL. Where Go's syntax has
//     no room for that (the text means another URL already, holds brackets, is a URL itself), the URL follows the
//     text in parentheses.
//   - Code keeps its backquotes, from HTML as from Markdown. Preformatted code flows like text: it would not survive
//     next to a list.
//   - Bold and italic marks go, entities are decoded, a heading becomes a paragraph that ends in a colon.
//   - Lists stay lists, as flat as Go's are; a row of a table becomes an item of one.
//
// A description is untrusted: it may try to be a build constraint, a heading, a deprecation or a
// link to a package. Whatever Go's tools would read as more than words is put in backquotes or
// parted by a space, and characters that print nothing are dropped. Lines passes any block through
// these rules, so nothing else needs to trust its text.
//
// What is a tag is for the tokenizer of [golang.org/x/net/html] to say, in HTML as inside Markdown.
// There is no tree: the tags go to the builder as they come, which takes linear time and no stack
// whatever the nesting. Where HTML would drop text in angle brackets that its author meant as
// words, it stays words.
package prose
