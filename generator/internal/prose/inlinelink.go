package prose

import (
	"strings"

	"golang.org/x/net/html"
)

// open reads the bracket s[i:end] that may begin a link, or with "![" an image.
func (in *inline) open(before string, i, end int) int {
	in.add(textPiece, before)
	in.brackets = append(in.brackets, len(in.pieces))
	in.add(textPiece, in.s[i:end])
	return end
}

// close reads the bracket at i, which ends the text of a link if a target follows. Of an image the
// text stays.
func (in *inline) close(before string, i int) (end int) {
	if len(in.brackets) == 0 {
		return i
	}
	last := len(in.brackets) - 1
	at := in.brackets[last]
	in.brackets = in.brackets[:last]
	target, end, ok := in.target(i + 1)
	if !ok {
		return i
	}
	in.add(textPiece, before)
	opener := &in.pieces[at]
	if opener.text == "![" {
		opener.text = ""
		return end
	}
	opener.kind, opener.text = linkPiece, target
	in.pieces = append(in.pieces, piece{kind: endPiece})
	in.brackets = in.brackets[:0] // A link holds no links.
	return end
}

// target reads the target of a link, "(url)" or "(url "title")", and returns the URL and the
// position after it.
func (in *inline) target(i int) (url string, end int, ok bool) {
	if i >= len(in.s) || in.s[i] != '(' || i < in.noTarget {
		return "", 0, false
	}
	start := skipSpace(in.s, i+1)
	end = destination(in.s, start)
	if end < 0 {
		return "", 0, false
	}
	url = in.s[start:end]
	if strings.HasPrefix(url, "<") {
		url = strings.Trim(url, "<>")
	}
	stop := in.title(skipSpace(in.s, end))
	switch {
	case stop < len(in.s) && in.s[stop] == ')':
		return html.UnescapeString(url), stop + 1, true
	case isURL(url) || strings.HasPrefix(url, "/"):
		return html.UnescapeString(url), end, true // The document forgets some closing parentheses.
	}
	in.noTarget = stop
	return "", 0, false
}

// destination returns the end of the URL at i, or -1 if it begins with "<" and has no end.
func destination(s string, i int) (end int) {
	if i < len(s) && s[i] == '<' {
		n := strings.IndexAny(s[i+1:], "<>\n")
		if n < 0 || s[i+1+n] != '>' {
			return -1
		}
		return i + 1 + n + 1
	}
	depth := 0
	for ; i < len(s) && !isSpace(s[i]); i++ {
		switch s[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth < 0 {
				return i
			}
		}
	}
	return i
}

// title returns the position after the title at i and the space behind it, or i if none is there.
func (in *inline) title(i int) (end int) {
	if i == len(in.s) || in.s[i] != '"' && in.s[i] != '\'' {
		return i
	}
	n := strings.IndexByte(in.s[i+1:], in.s[i])
	if n < 0 {
		return i
	}
	return skipSpace(in.s, i+1+n+1)
}
