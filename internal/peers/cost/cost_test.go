//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTable(t *testing.T) {
	ours := &candidate{
		name: "ours", methods: 2, types: 3, symbols: 40, source: size{500, 6700}, binary: 5_000_000,
		generate: cost{1.234, 2, 30.4}, compile: cost{1, 0.456, 99.5}, build: cost{1, 1.5, 200},
	}
	theirs := &candidate{
		name: "thé others", source: size{1000, 20_000}, binary: 10_000_000, sums: 2,
		compile: cost{9, 8.5, 700}, build: cost{9, 6, 800},
	}
	var b strings.Builder
	packageTable([]*candidate{ours, theirs}).print(&b)
	programTable([]*candidate{ours, theirs}, theirs).print(&b)
	want := `| package    | methods | types | symbols | lines | KB | generate, s | generate, MB | compile, CPU s | compile, MB |
| ---------- | ------: | ----: | ------: | ----: | -: | ----------: | -----------: | -------------: | ----------: |
| ours       |       2 |     3 |      40 |   500 |  6 |        1.23 |           30 |           0.46 |         100 |
| thé others |       – |     – |       – |  1000 | 20 |           – |            – |           8.50 |         700 |

| program with | build, CPU s | ratio | build, MB | ratio | binary, MB | ratio | vendored lines | KB | go.sum entries |
| ------------ | -----------: | ----: | --------: | ----: | ---------: | ----: | -------------: | -: | -------------: |
| ours         |         1.50 |  0.25 |       200 |  0.25 |       5.00 |  0.50 |            500 |  6 |              0 |
| thé others   |         6.00 |  1.00 |       800 |  1.00 |      10.00 |  1.00 |           1000 | 20 |              2 |

`
	if got := b.String(); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

func TestLeast(t *testing.T) {
	if got, want := least(cost{}, cost{3, 2, 1}), (cost{3, 2, 1}); got != want {
		t.Errorf("the first measurement is %v, want %v", got, want)
	}
	if got, want := least(cost{3, 2, 1}, cost{2, 3, 0.5}), (cost{2, 2, 0.5}); got != want {
		t.Errorf("the least is %v, want %v", got, want)
	}
}

func TestSizeOf(t *testing.T) {
	folder := t.TempDir()
	for name, content := range map[string]string{"a.go": "package a\n\n", "b/b.go": "package b\n", "api.txt": "type A\n"} {
		name = filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := sizeOf(folder); err != nil || got != (size{3, 21}) {
		t.Errorf("%v, %v; want 3 lines, 21 bytes", got, err)
	}
}

func TestExported(t *testing.T) {
	types, symbols := exported("# header\nconst A T = \"a\"\nfield S.F int\ntype S struct\ntype T string\n")
	if types != 2 || symbols != 4 {
		t.Errorf("%d types, %d symbols; want 2, 4", types, symbols)
	}
}

func TestExecute(t *testing.T) {
	if _, _, err := execute(t.Context(), "", nil, "go", "nonsense"); err == nil || !strings.Contains(err.Error(), "nonsense: unknown command") {
		t.Errorf("the error is %v, but has to have what the program wrote", err)
	}
	c, out, err := execute(t.Context(), "", []string{"GOFLAGS=-mod=vendor"}, "go", "env", "GOFLAGS")
	if err != nil || out != "-mod=vendor\n" {
		t.Errorf("%q, %v", out, err)
	}
	if c.wall <= 0 || c.cpu <= 0 || c.memory < 1 || c.memory > 10_000 {
		t.Errorf("go env took %+v", c)
	}
}
