package textdiff

import (
	"fmt"
	"strings"
	"testing"
)

func TestUnified(t *testing.T) {
	numbers := func(from, to int) string {
		var b strings.Builder
		for i := from; i <= to; i++ {
			fmt.Fprintln(&b, i)
		}
		return b.String()
	}
	tests := []struct{ name, old, new, want string }{
		{"equal", "a\nb\n", "a\nb\n", ""},
		{"empty", "", "", ""},
		{"all new", "", "a\nb\n", "@@ -0,0 +1,2 @@\n+a\n+b\n"},
		{"all gone", "a\n", "", "@@ -1 +0,0 @@\n-a\n"},
		{"one of one", "a\n", "b\n", "@@ -1 +1 @@\n-a\n+b\n"},
		{"context", numbers(1, 9), strings.Replace(numbers(1, 9), "5\n", "five\n", 1),
			"@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n"},
		{"inserted", numbers(1, 9), strings.Replace(numbers(1, 9), "5\n", "5\n5½\n", 1),
			"@@ -3,6 +3,7 @@\n 3\n 4\n 5\n+5½\n 6\n 7\n 8\n"},
		{"inserted first", "a\n", "b\na\n", "@@ -1 +1,2 @@\n+b\n a\n"},
		{"contexts meet", numbers(0, 9), "one\n" + numbers(1, 6) + "seven\n" + numbers(8, 9),
			"@@ -1,10 +1,10 @@\n-0\n+one\n 1\n 2\n 3\n 4\n 5\n 6\n-7\n+seven\n 8\n 9\n"},
		{"contexts do not meet", numbers(0, 9), "one\n" + numbers(1, 7) + "eight\n" + numbers(9, 9),
			"@@ -1,4 +1,4 @@\n-0\n+one\n 1\n 2\n 3\n@@ -6,5 +6,5 @@\n 5\n 6\n 7\n-8\n+eight\n 9\n"},
		{"newline gone", "a\nb\n", "a\nb", "@@ -1,2 +1,2 @@\n a\n-b\n+b\n\\ No newline at end of file\n"},
		{"newline come", "a", "a\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"},
		{"no newline in either", "x\na", "y\na", "@@ -1,2 +1,2 @@\n-x\n+y\n a\n\\ No newline at end of file\n"},
		{"returns", "a\r\n", "a\n", "@@ -1 +1 @@\n-a\r\n+a\n"},
		{"a function more", "f {\n\treturn\n}\n\nh {\n\treturn\n}\n", "f {\n\treturn\n}\n\ng {\n\treturn\n}\n\nh {\n\treturn\n}\n",
			"@@ -2,6 +2,10 @@\n \treturn\n }\n \n+g {\n+\treturn\n+}\n+\n h {\n \treturn\n }\n"},
		{"nothing occurs once", "a\na\nb\nb\na\na\n", "b\nb\na\na\nb\nb\n", "@@ -1,6 +1,6 @@\n-a\n-a\n b\n b\n a\n a\n+b\n+b\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			want := test.want
			if want != "" {
				want = "--- a/x.go\n+++ b/x.go\n" + want
			}
			if got := string(Unified("a/x.go", "b/x.go", []byte(test.old), []byte(test.new))); got != want {
				t.Errorf("got\n%swant\n%s", got, want)
			}
		})
	}
}

func TestUnifiedNameWithSpace(t *testing.T) {
	got := string(Unified(NoFile, "b/my folder/x.go", nil, []byte("a\n")))
	if want := "--- /dev/null\n+++ b/my folder/x.go\t\n@@ -0,0 +1 @@\n+a\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
