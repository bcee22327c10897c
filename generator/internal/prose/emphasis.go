package prose

import "unicode"

// An emphases holds, for each of the two marks of emphasis, the pieces that may begin some.
type emphases [2][]int

// delimiter reads the run of asterisks or underscores at i. What belongs to an earlier run is
// dropped from both.
func (in *inline) delimiter(i int) (end int) {
	end = i + run(in.s, i)
	opens, closes := flanks(in.s, i, end)
	open := &in.emphasis[0]
	if in.s[i] == '_' {
		open = &in.emphasis[1]
	}
	text := in.s[i:end]
	for closes && text != "" && len(*open) > 0 {
		last := len(*open) - 1
		opener := &in.pieces[(*open)[last]]
		n := min(len(text), len(opener.text))
		text, opener.text = text[n:], opener.text[n:]
		if opener.text == "" {
			*open = (*open)[:last]
		}
	}
	if opens && text != "" {
		*open = append(*open, len(in.pieces))
	}
	in.add(literalPiece, text)
	return end
}

// flanks reports whether s[i:end], a run of asterisks or underscores, may begin or end emphasis.
// The rules are Markdown's, except that no emphasis begins before punctuation that ends a phrase:
// there the mark is one of a list of characters, as in "-#.$&*, spaces".
func flanks(s string, i, end int) (opens, closes bool) {
	before, after := around(s, i, end)
	spaceBefore, spaceAfter := unicode.IsSpace(before), unicode.IsSpace(after)
	punctBefore, punctAfter := isPunctRune(before), isPunctRune(after)
	left := !spaceAfter && (!punctAfter || spaceBefore || punctBefore)
	right := !spaceBefore && (!punctBefore || spaceAfter || punctAfter)
	switch after {
	case '.', ',', ';', ':', '!', '?', ')':
		left = false
	}
	if s[i] == '_' {
		return left && (!right || punctBefore), right && (!left || punctAfter)
	}
	return left, right
}

// isPunctRune reports whether r is punctuation in the sense of Markdown.
func isPunctRune(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }
