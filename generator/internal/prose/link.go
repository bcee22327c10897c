package prose

import "strings"

// longestLabel is how long the text of a link may be, in bytes, to be repeated in a definition.
const longestLabel = 200

// A resolver decides the form of every link in one comment.
type resolver struct {
	urls        map[string]string // the definitions, by label
	taken       map[string]bool   // what stands in brackets without being a link to a URL
	definitions []string          // the lines, in the order in which the links occur
	text        []byte            // of the passage at hand
	open        bool              // a bracket is open in it
	linked      bool              // it ends in a link
}

// resolve sets the text of every passage and returns the definitions of the links in them.
func resolve(passages []passage) []string {
	r := new(resolver)
	if hasLinks(passages) {
		r.urls = make(map[string]string)
		r.taken = bracketed(passages)
	}
	for i := range passages {
		p := &passages[i]
		if len(p.runs) == 1 && p.runs[0].url == "" && !p.runs[0].doc {
			p.text = straight(strings.TrimSpace(p.runs[0].text))
			continue
		}
		r.text, r.open, r.linked = r.text[:0], false, false
		for _, run := range p.runs {
			r.add(run, p.item)
		}
		p.text = straight(clean(strings.TrimSpace(string(r.text))))
	}
	return r.definitions
}

// hasLinks reports whether the passages have a link to a URL.
func hasLinks(passages []passage) bool {
	for i := range passages {
		for _, run := range passages[i].runs {
			if run.url != "" {
				return true
			}
		}
	}
	return false
}

// bracketed returns the texts in brackets that stand for themselves or for a name. A link with such
// a label would make links of them.
func bracketed(passages []passage) map[string]bool {
	taken := make(map[string]bool)
	for i := range passages {
		for _, run := range passages[i].runs {
			if run.doc {
				taken[run.text] = true
				continue
			}
			s := run.text
			for {
				_, after, ok := strings.Cut(s, "[")
				if !ok {
					break
				}
				s = after
				if end := strings.IndexAny(s, "[]"); end >= 0 && s[end] == ']' {
					taken[s[:end]] = true
				}
			}
		}
	}
	return taken
}

// add adds a run to the text.
func (r *resolver) add(run textRun, item bool) {
	switch {
	case run.doc:
		r.write("[", run.text, "]")
		r.open = false
	case run.url == "":
		if r.linked && strings.HasPrefix(run.text, "(") {
			r.write(" ") // Otherwise the two would look like a link in Markdown.
		}
		r.write(run.text)
		if i := strings.LastIndexAny(run.text, "[]"); i >= 0 {
			r.open = run.text[i] == '['
		}
	case !r.open && r.defined(run.text, run.url, item):
		r.write("[", run.text, "]")
	default:
		r.spell(unlinked(run.text), strings.TrimPrefix(run.url, "mailto:"))
	}
	r.linked = run.doc || run.url != ""
}

// write adds text.
func (r *resolver) write(parts ...string) {
	for _, s := range parts {
		r.text = append(r.text, s...)
	}
}

// spell adds a link that shows its URL.
func (r *resolver) spell(text, url string) {
	switch {
	case text == "" || text == url || absolute(text) == url && isURL(text):
		r.write(url)
	default:
		r.write(text, " (", url, ")")
		if i := strings.LastIndexAny(text, "[]"); i >= 0 {
			r.open = text[i] == '['
		}
	}
}

// defined reports whether the label has a definition with the URL, and adds one if it may have one.
func (r *resolver) defined(label, url string, item bool) bool {
	if old, ok := r.urls[label]; ok {
		return old == url
	}
	if r.taken[label] || strings.HasPrefix(url, "mailto:") || !isLabel(label, item) {
		return false
	}
	r.urls[label] = url
	r.definitions = append(r.definitions, "["+label+"]: "+url)
	return true
}

// isLabel reports whether the text of a link may stand in brackets, broken at any of its spaces. A
// URL may not: the reader would take it for the one it leads to.
func isLabel(s string, item bool) bool {
	if s == "" || len(s) > longestLabel || strings.ContainsAny(s, "[]") || isURL(s) {
		return false
	}
	_, rest, _ := strings.Cut(s, " ")
	for word := range strings.SplitSeq(rest, " ") {
		if dangerous(word, item) {
			return false
		}
	}
	return true
}

// isURL reports whether a text reads as a URL.
func isURL(s string) bool { return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") }
