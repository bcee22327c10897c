package textdiff

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"testing"
)

// TestUnifiedOfLargeTexts: the difference of large texts is right too, where the search for the shortest is given up.
func TestUnifiedOfLargeTexts(t *testing.T) {
	for _, test := range largeTexts() {
		t.Run(test.name, func(t *testing.T) {
			if apply(t, string(test.old), string(Unified("a", "b", test.old, test.new))) != string(test.new) {
				t.Error("the difference does not lead to the new text")
			}
		})
	}
}

// BenchmarkUnified is about texts of 20,000 lines, none of which should take a second.
func BenchmarkUnified(b *testing.B) {
	for _, text := range largeTexts() {
		b.Run(text.name, func(b *testing.B) {
			for b.Loop() {
				Unified("a", "b", text.old, text.new)
			}
		})
	}
}

type largeText struct {
	name     string
	old, new []byte
}

// largeTexts are pairs of texts that have little in common, or much in many places.
func largeTexts() []largeText {
	const n = 20_000
	shuffled := rand.New(rand.NewPCG(5, 6)).Perm(n)
	same := func(i int) int { return i }
	lines := []struct {
		name     string
		old, new func(i int) int // the number in line i
	}{
		{"nothing in common", same, func(i int) int { return i + n }},
		{"shuffled", same, func(i int) int { return shuffled[i] }},
		{"backwards", same, func(i int) int { return n - i }},
		{"few kinds of lines", func(i int) int { return i % 7 }, func(i int) int { return i * i % 11 % 7 }},
		{"two kinds of lines", func(i int) int { return shuffled[i] % 2 }, func(i int) int { return shuffled[n-1-i] % 2 }},
		{"each line twice", func(i int) int { return i / 2 }, func(i int) int { return shuffled[i] / 2 }},
		{"every other line", same, func(i int) int { return i + n*(i%2) }},
	}
	text := func(line func(i int) int) []byte {
		var b bytes.Buffer
		for i := range n {
			fmt.Fprintf(&b, "line %d\n", line(i))
		}
		return b.Bytes()
	}
	var all []largeText
	for _, l := range lines {
		all = append(all, largeText{l.name, text(l.old), text(l.new)})
	}
	return all
}
