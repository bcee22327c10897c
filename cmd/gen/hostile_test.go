package main

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestHostile runs the command on the hostile documents of the generator that are refused and whole: each of
// them gets lines that say where and what to do, exit code 2, and no file.
func TestHostile(t *testing.T) {
	files, err := filepath.Glob("../../generator/testdata/hostile/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	refused := 0
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		has := make(map[string]string)
		for _, f := range archive.Files {
			has[f.Name] = string(f.Data)
		}
		name := "spec.json"
		if has[name] == "" {
			name = "spec.yaml"
		}
		if has[name] == "" || has["want/refusal"] == "" {
			continue
		}
		refused++
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { refuseHostile(t, name, has[name]) })
	}
	if refused < 15 {
		t.Errorf("there are %d such documents", refused)
	}
}

func refuseHostile(t *testing.T, name, document string) {
	t.Chdir(t.TempDir())
	put(t, name, document)
	before := snapshot(t)
	resources := "*"
	for line := range strings.Lines(gen(t, "list", "-spec", name, "-annotations", "none").stdout) {
		resources = strings.TrimPrefix(resources, "*") + strings.Fields(line)[0] + ":*,"
	}
	got := gen(t, "-spec", name, "-annotations", "none", "-resources", strings.TrimSuffix(resources, ","), "-package", "stripe", "-out", "out")
	unchanged(t, before)
	if got.code != exitTrouble || got.stdout != "" {
		t.Errorf("exit code %d, and on stdout %q", got.code, got.stdout)
	}
	for line := range strings.Lines(got.stderr) {
		if !regexp.MustCompile(`^(gen: )?` + regexp.QuoteMeta(name) + `:\d+:\d+: .+; .+\n$`).MatchString(line) {
			t.Errorf("%q says not where, or not what to do", line)
		}
	}
}
