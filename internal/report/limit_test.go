package report

import (
	"fmt"
	"strings"
	"testing"
)

// limited are changes in three resources; one of the last breaks programs.
func limited() *Report {
	c := &comparison{old: &Package{version: "1", symbols: map[string]*symbol{"Old": {}}}, new: &Package{version: "2"}}
	for _, resource := range []string{"a", "b", "c"} {
		for n := range 20 {
			name := fmt.Sprintf("%s.Field%02d", strings.ToUpper(resource), n)
			s := &symbol{kind: field, label: name, name: name, typ: "string", resource: resource}
			c.changes = append(c.changes, &change{action: added, symbol: s, breaking: name == "C.Field19"})
		}
	}
	return &Report{c}
}

func TestLimit(t *testing.T) {
	const command = "gen diff -report -limit 0"
	whole := limited().Markdown(0, command)
	if n := strings.Count(whole, "added field"); n != 60 || strings.Contains(whole, "left out") {
		t.Fatalf("the whole has %d changes:\n%s", n, whole)
	}
	if got := limited().Markdown(len(whole), command); got != whole {
		t.Errorf("it has room, and is\n%s", got)
	}
	for limit := len(whole) - 1; limit > 700; limit -= 97 {
		got := limited().Markdown(limit, command)
		if len(got) > limit {
			t.Errorf("%d bytes, which are more than %d", len(got), limit)
		}
		want := fmt.Sprintf("\n%d changes are left out here, to stay below %d bytes. This writes them all: `%s`\n", 60-strings.Count(got, "added field"), limit, command)
		if !strings.HasSuffix(got, want) {
			t.Errorf("%d bytes end in %q, want %q", limit, got[len(got)-len(want):], want)
		}
		if !strings.Contains(got, "- **breaking**: added field `C.Field19`, `string`.\n") {
			t.Errorf("with %d bytes, what breaks programs is left out", limit)
		}
		if !strings.Contains(got, "<summary><code>b</code>: 20 fields added</summary>") {
			t.Errorf("with %d bytes, a resource is left out", limit)
		}
	}
}

func TestLimitOfSome(t *testing.T) {
	got := limited().Markdown(1100, "gen diff")
	for _, want := range []string{
		"<details>\n<summary><code>b</code>: 20 fields added</summary>\n\n- … 20 more\n\n</details>\n",
		"<details open>\n<summary><code>c</code>: 20 fields added; <b>1 breaking</b></summary>\n\n- **breaking**: added field `C.Field19`, `string`.\n- … 19 more\n\n</details>\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	}
}

// TestLimitOfNothing: what has changed in numbers is always there.
func TestLimitOfNothing(t *testing.T) {
	want := "## API 1 → 2\n\n**1 change breaks programs that compile today.**\n\n" +
		"| | added | removed | changed | breaking |\n|---|---:|---:|---:|---:|\n" +
		"| resources | 0 | 0 | 3 | 1 |\n| fields | 60 | 0 | 0 | 1 |\n\n" +
		"60 changes are left out here, to stay below 1 bytes. This writes them all: `gen diff`\n"
	if got := limited().Markdown(1, "gen diff"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
