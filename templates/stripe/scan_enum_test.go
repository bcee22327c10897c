package stripe

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestOneOf(t *testing.T) {
	for _, c := range []struct {
		values string
		in     []string
		out    []string // what is no value
	}{
		{"", nil, []string{"", "a", "|"}},
		{"a", []string{"a"}, []string{"", "b", "aa", "a|", "|a", "|"}},
		{"us+west|[redacted]|rejected.fraud|American Express", []string{"American Express", "[redacted]", "rejected.fraud", "us+west"},
			[]string{"", "American", "redacted", "[redacted]|rejected.fraud", "rejected.frau", "us+west ", "ejected.fraud"}},
		{"a|aa|ab|aaa", []string{"a", "aa", "aaa", "ab"}, []string{"b", "aaaa", "a|aa", "aab"}},
	} {
		for _, s := range c.in {
			if got := oneOf(c.values, []byte(s)); got != s || !known(s, c.values) {
				t.Errorf("%q of %q: %q", s, c.values, got)
			}
		}
		for _, s := range c.out {
			if got := oneOf(c.values, []byte(s)); got != "" || known(s, c.values) {
				t.Errorf("%q of %q: %q", s, c.values, got)
			}
		}
	}
}

// Long lists are halved before they are walked; short and long values meet in them.
func TestOneOfMany(t *testing.T) {
	var values []string
	for i := range 300 {
		values = append(values, fmt.Sprintf("v%03d%s", i, strings.Repeat("x", i%40*i%40)))
	}
	values = append(values, "w"+strings.Repeat("y", 1000))
	slices.SortFunc(values, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
	all := strings.Join(values, "|")
	for i, s := range values {
		if got := oneOf(all, []byte(s)); got != s {
			t.Errorf("%d: %q", i, got)
		}
		for _, other := range []string{s + "!", s[:len(s)-1], s + "|" + s, "!" + s} {
			if got := oneOf(all, []byte(other)); got != "" {
				t.Errorf("%d: %q gives %q", i, other, got)
			}
		}
	}
}

func TestKnownAllocations(t *testing.T) {
	long := strings.Repeat("x", 100)
	values := "short|" + long
	if n := testing.AllocsPerRun(100, func() { known(long, values) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkOneOf(b *testing.B) {
	many := make([]string, 265)
	for i := range many {
		many[i] = fmt.Sprintf("merchant_category_%03d", i)
	}
	for _, c := range []struct{ name, values, last string }{
		{"4", valuesOfSessionStatus, "verified"},
		{"265", strings.Join(many, "|"), many[264]},
	} {
		b.Run(c.name, func(b *testing.B) {
			s := []byte(c.last)
			for b.Loop() {
				if oneOf(c.values, s) == "" {
					b.Fatal("not found")
				}
			}
		})
	}
}
