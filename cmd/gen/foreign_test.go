package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestForeign puts a file into the folder before and after the package is generated. It does no harm, or it is refused
// with the words; then the go command refuses it too. Most name things of the runtime, which every package has.
func TestForeign(t *testing.T) {
	const two, remedy = " is declared here and in the generated ", "; rename it, or choose another folder with -out\n"
	for name, c := range map[string]struct{ file, content, want string }{
		"nothing":                 {"gen.go", "// Package stripe is generated.\npackage stripe\n\n//go:generate go tool gen -out .\n", ""},
		"own comment":             {"doc.go", "// Package stripe is generated.\npackage stripe\n\n//go:generate go tool gen -out .\n", ""},
		"own comment and more":    {"doc.go", "// Package stripe is generated.\npackage stripe\n\ntype Thing int\n", ":4:6: Thing" + two + "thing.go" + remedy},
		"function":                {"a.go", "package stripe\n\nimport \"fmt\"\n\nfunc init() { fmt.Print() }\n\nfunc init() {}\n\nvar _, mine = 1, 2\n", ""},
		"method":                  {"a.go", "package stripe\n\nfunc (c *Client) Mine() {}\n\nfunc (t *Thing) Mine() {}\n", ""},
		"type":                    {"a.go", "package stripe\n\ntype (\n\tmine  struct{ ID string }\n\tThing string\n)\n", ":5:2: Thing" + two + "thing.go" + remedy},
		"name of ours":            {"a.go", "package stripe\n\nfunc String() {}\n", ":3:6: String" + two + "pointers.go" + remedy},
		"name that is unexported": {"a.go", "package stripe\n\nconst (\n\tmine = 1\n\tbackends, retries, maxAttempts = 1, 2, 3\n\tmaxBody = 2\n)\n\ntype backend int\n", ":9:6: backend" + two + "backend.go" + remedy},
		"first of two":            {"a.go", "package stripe\n\ntype Thing int\n\ntype Client int\n", ":3:6: Thing" + two + "thing.go" + remedy},
		"method of ours":          {"a.go", "package stripe\n\nfunc (c *Client) RawRequest() {}\n", ":3:18: Client.RawRequest" + two + "raw.go" + remedy},
		"field of ours":           {"a.go", "package stripe\n\nfunc (t Thing) Name() {}\n", ":3:16: Thing.Name" + two + "thing.go" + remedy},
		"embedded field of ours":  {"a.go", "package stripe\n\nfunc (t Thing) APIResource() {}\n", ":3:16: Thing.APIResource" + two + "thing.go" + remedy},
		"embedded field":          {"a.go", "package stripe\n\ntype mine struct{ Client }\n", ""},
		"other letters of a test": {"things_TEST.go", "package stripe\n", ""},
		"line of another file":    {"a.go", "package stripe\n\n//line other.go:7\ntype Thing int\n", ":4:6: Thing" + two + "thing.go" + remedy},
		"name of an import":       {"a.go", "package stripe\n\nvar slog = 1\n", ":3:5: slog is declared here, and is the name of a package that the generated backends.go imports" + remedy},
		"import of a name":        {"a.go", "package stripe\n\nimport backend \"fmt\"\n\nvar _ = backend.Sprint()\n", ":3:8: backend is the name of a package that is imported here, and is declared in the generated backend.go" + remedy},
		"imports":                 {"a.go", "package stripe\n\nimport (\n\t_ \"fmt\"\n\t. \"errors\"\n\tmine \"os\"\n)\n\nvar _, _ = New, mine.Args\n", ""},
		"ruled out":               {"a.go", "//go:build ignore\n\npackage main\n\ntype Thing int\n\nfunc main() {}\n", ""},
		"test":                    {"a_test.go", "package stripe\n\nimport \"testing\"\n\nfunc TestMine(t *testing.T) {}\n", ""},
		"test of a name":          {"a_test.go", "package stripe\n\ntype Thing int\n", ":3:6: Thing" + two + "thing.go" + remedy},
		"external test":           {"a_test.go", "package stripe_test\n\ntype Thing int\n", ""},
		"other external test":     {"a_test.go", "package other_test\n", ":1:9: the file is in package other_test, and the generated files are in package stripe; move it away, or choose another folder with -out\n"},
		"broken":                  {"a.go", "package stripe\n\ntype Thing int\n\nfunc (\n", ":3:6: Thing" + two + "thing.go" + remedy},
	} {
		t.Run(name, func(t *testing.T) {
			workspace(t)
			put(t, "go.mod", "module shop.example/app\n\ngo 1.24\n")
			if c.want != "" {
				c.want = "gen: " + filepath.Join("stripe", c.file) + c.want
			}
			generate := func() {
				t.Helper()
				got := gen(t, things("-package", "stripe")...)
				if c.want == "" && got.code != exitOK || c.want != "" && got != (outcome{exitTrouble, "", c.want}) {
					t.Errorf("got %v, want %s", got, c.want)
				}
			}
			put(t, filepath.Join("stripe", c.file), c.content)
			before := snapshot(t)
			generate()
			if c.want != "" {
				unchanged(t, before)
				put(t, filepath.Join("stripe", c.file), "package stripe\n")
				if got := gen(t, things("-package", "stripe")...); got.code != exitOK {
					t.Fatal(got)
				}
				put(t, filepath.Join("stripe", c.file), c.content)
				generate()
			}
			if testing.Short() { // it compiles the package each time
				return
			}
			if out, err := exec.Command("go", "vet", "./stripe").CombinedOutput(); (err == nil) != (c.want == "") {
				t.Errorf("the go command says %v: %s", err, out)
			}
		})
	}
}

// TestForeignLetters has a file whose name differs only in case from that of a generated one: the go command does
// not take both, and on some systems they are one file.
func TestForeignLetters(t *testing.T) {
	for _, name := range []string{"Client.go", "THING.go"} {
		t.Run(name, func(t *testing.T) {
			workspace(t)
			put(t, filepath.Join("stripe", name), "package stripe\n")
			before := snapshot(t)
			if got := gen(t, things()...); got.code != exitTrouble || got.stdout != "" || !strings.HasPrefix(got.stderr, "gen: "+filepath.Join("stripe", name)+": ") && !isOneFolder(t) {
				t.Errorf("got %v", got)
			}
			unchanged(t, before)
		})
	}
}

// TestOwnDoc has a doc.go of somebody's own in the place of the generated one: nothing is said of it, and it is not
// replaced. Once it is gone, the generated one is missing.
func TestOwnDoc(t *testing.T) {
	generated(t)
	const own = "// Package stripe is ours.\npackage stripe\n\n//go:generate go tool gen -out .\n"
	put(t, "stripe/doc.go", own)
	changed(t, gen(t, things()...), 0)
	for _, command := range []string{"check", "diff"} {
		if got := gen(t, append([]string{command}, things()...)...); got != (outcome{}) {
			t.Errorf("%s says %v", command, got)
		}
	}
	if got := read(t, "stripe/doc.go"); got != own {
		t.Errorf("the file has %s", got)
	}
	if err := os.Remove("stripe/doc.go"); err != nil {
		t.Fatal(err)
	}
	if got := gen(t, append([]string{"check"}, things()...)...); got.code != exitStale || !strings.HasPrefix(filepath.ToSlash(got.stdout), "missing  stripe/doc.go\n") {
		t.Errorf("check says %v", got)
	}
	put(t, "stripe/doc.go", "Mine.\n") // which is not Go
	if got := gen(t, things()...); got.code != exitTrouble || !strings.Contains(got.stderr, "the file is not generated") {
		t.Errorf("got %v", got)
	}
}
