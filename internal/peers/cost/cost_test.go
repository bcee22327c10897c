//go:build unix

package main

import (
	"bytes"
	"encoding/xml"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/internal/peers/measured"
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

func TestSpeedTable(t *testing.T) {
	var b strings.Builder
	speedTable([]measured.Row{
		{Name: "decode", Ours: measured.Figure{Nanoseconds: 1_250, Allocations: 55}, Theirs: measured.Figure{Nanoseconds: 10_000, Allocations: 84},
			Bound: &measured.Figure{Nanoseconds: 1_000, Allocations: 52}},
		{Name: "create", Ours: measured.Figure{Nanoseconds: 2_000, Allocations: 80}, Theirs: measured.Figure{Nanoseconds: 1_000, Allocations: 294}},
	}).print(&b)
	keptTable(measured.Kept{Ours: 200_400, Theirs: 400_800}).print(&b)
	want := `| operation | ours, µs | by hand, µs | ours ÷ by hand | stripe-go, µs | stripe-go ÷ ours | allocations: ours | by hand | stripe-go |
| --------- | -------: | ----------: | -------------: | ------------: | ---------------: | ----------------: | ------: | --------: |
| decode    |     1.25 |        1.00 |           1.25 |         10.00 |             8.00 |                55 |      52 |        84 |
| create    |     2.00 |           – |              – |          1.00 |             0.50 |                80 |       – |       294 |

| memory kept                | ours, KB | stripe-go, KB | ours ÷ stripe-go |
| -------------------------- | -------: | ------------: | ---------------: |
| the 100 sessions of a page |      200 |           401 |             0.50 |

`
	if got := b.String(); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

func TestGrowthTable(t *testing.T) {
	var b strings.Builder
	growthTable([]*candidate{
		{name: "flagship", methods: 8, source: size{lines: 6_500}, generate: cost{0.2, 0.25, 45}},
		{name: "1", methods: 5, source: size{lines: 6_000}, generate: cost{0.19, 0.2, 44}},
		{name: "2", methods: 15, source: size{lines: 16_000}, generate: cost{0.25, 0.3, 50}},
	}).print(&b)
	want := `| resources | methods | lines | wall, s | CPU, s | MB | CPU ms per 1,000 lines more |
| --------- | ------: | ----: | ------: | -----: | -: | --------------------------: |
| flagship  |       8 |  6500 |    0.20 |   0.25 | 45 |                           – |
| 1         |       5 |  6000 |    0.19 |   0.20 | 44 |                           – |
| 2         |      15 | 16000 |    0.25 |   0.30 | 50 |                       10.00 |

`
	if got := b.String(); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

// What is laid over the generated package has to fit it.
func TestExportsFile(t *testing.T) {
	folders, err := packageFolders(t.Context(), ownStripe)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "exports.go")
	if err := os.WriteFile(file, []byte(exportsFile), 0o666); err != nil {
		t.Fatal(err)
	}
	overlay, err := writeOverlay(t.TempDir(), map[string]string{filepath.Join(folders[0], "exports.go"): file})
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := execute(t.Context(), "", nil, "go", "vet", "-overlay", overlay, ownStripe); err != nil {
		t.Error(err)
	}
}

// The picture in testdata is what the figures look like.
func TestSVG(t *testing.T) {
	b := &bench{
		sets: []*candidate{
			{name: "not built", build: cost{cpu: 100}},
			{name: "flagship: identity.*", hasMain: true, build: cost{cpu: 1}},
			{name: "<whole API>", hasMain: true, build: cost{cpu: 20.5}},
		},
		theirs: &candidate{name: "stripe-go v85", hasMain: true, build: cost{cpu: 12.345}},
		outcomes: []measured.Outcome{{Go: "go1.26.8", Rows: []measured.Row{
			{Name: "decode a session", Ours: measured.Figure{Nanoseconds: 1}, Theirs: measured.Figure{Nanoseconds: 2}},
			{Name: plotted, Ours: measured.Figure{Nanoseconds: 340_000}, Theirs: measured.Figure{Nanoseconds: 3_400_000}},
		}}},
	}
	got := svg(b.charts())
	golden := filepath.Join("testdata", "plot.svg")
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.WriteFile(golden, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	if err := xml.Unmarshal(got, new(struct{})); err != nil {
		t.Errorf("this is no XML: %v", err)
	}
}

func TestOptions(t *testing.T) {
	for want, o := range map[string]options{
		"":                                      {parts: []string{"build", "speed"}, plot: "x.svg"},
		"-plot takes the parts build and speed": {parts: []string{"speed"}, plot: "x.svg"},
		`there is no part "spede": build, generator, speed`: {parts: []string{"spede"}},
	} {
		got := ""
		if err := o.check(); err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%+v: %q, want %q", o, got, want)
		}
	}
	if (options{}).check() != nil || !(options{}).has("speed") {
		t.Error("without arguments, it does not do everything")
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
