package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestImportPath finds import paths of folders that need not exist.
func TestImportPath(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, content := range map[string]string{
		"app/go.mod":             "module shop.example/app\n",
		"app/real/stripe/mine":   "",
		"app/tools/go.mod":       "// Comment.\nmodule \"shop.example/app/tools\" // comment\r\n\r\ngo 1.25\r\n",
		"app/block/go.mod":       "module (\n\tshop.example/block/v2\n)\n",
		"app/newer/go.mod":       "module shop.example/newer\n\ngo 1.99\n\nunheardof (\n\tx\n)\n",
		"app/folder/go.mod/mine": "",
		"app/broken/go.mod":      "module shop.example/broken\n\nrequire (\n",
		"app/empty/go.mod":       "go 1.25\n",
		"relative/go.mod":        "// Comment.\nmodule ./app\n",
	} {
		put(t, name, content)
	}
	link(t, "app/real", "linked")
	link(t, "../nowhere", "app/dangling")
	link(t, "../tools", "app/real/tools")
	for out, want := range map[string]string{
		"app":                           "shop.example/app",
		"app/stripe":                    "shop.example/app/stripe",
		"./app//internal/../stripe/":    "shop.example/app/stripe",
		"app/a/b/stripe":                "shop.example/app/a/b/stripe",
		"app/tools/stripe":              "shop.example/app/tools/stripe",
		"app/tools":                     "shop.example/app/tools",
		"app/block/stripe":              "shop.example/block/v2/stripe",
		"app/newer/stripe":              "shop.example/newer/stripe",
		"app/folder/stripe":             "shop.example/app/folder/stripe",
		"linked":                        "shop.example/app/real",
		"linked/stripe":                 "shop.example/app/real/stripe",
		"linked/new/stripe":             "shop.example/app/real/new/stripe",
		"app/real/tools/stripe":         "shop.example/app/tools/stripe",
		"app/vendor/pay.example/stripe": "pay.example/stripe",
		"app/vendor/a/vendor/b/stripe":  "b/stripe",
		"app/vendored/stripe":           "shop.example/app/vendored/stripe",
	} {
		if got, err := importPathOf(filepath.FromSlash(out)); err != nil || got != want {
			t.Errorf("%s: got %s, %v, want %s", out, got, err, want)
		}
	}
	for out, want := range map[string]string{
		"stripe":           "there is no go.mod in stripe or above it",
		"app/broken":       "app/broken/go.mod:4: syntax error (unterminated block started at app/broken/go.mod:3:1)",
		"app/empty/stripe": "app/empty/go.mod has no module directive",
		"app/a b/stripe":   `malformed import path "shop.example/app/a b/stripe": invalid char ' '`,
		"relative/stripe":  `relative/go.mod:2: malformed import path "./app": invalid path element "."`,
		"app/vendor":       `malformed import path "": empty string`,
	} {
		if got, err := importPathOf(filepath.FromSlash(out)); err == nil || filepath.ToSlash(err.Error()) != want {
			t.Errorf("%s: got %s, %v, want %s", out, got, err, want)
		}
	}

	for folder, outs := range map[string]map[string]string{
		"app/real":   {"stripe": "shop.example/app/real/stripe", ".": "shop.example/app/real", "../stripe": "shop.example/app/stripe"},
		"linked":     {"stripe": "shop.example/app/real/stripe"},
		"app/broken": {".": "go.mod:4: syntax error (unterminated block started at go.mod:3:1)", "stripe": "go.mod:4: syntax error (unterminated block started at go.mod:3:1)"},
	} {
		t.Run(folder, func(t *testing.T) {
			t.Chdir(folder)
			for out, want := range outs {
				got, err := importPathOf(out)
				if err != nil {
					got = filepath.ToSlash(err.Error())
				}
				if got != want {
					t.Errorf("%s: got %s, want %s", out, got, want)
				}
			}
		})
	}
}

// TestImport gives the import path by a flag, which wins over a go.mod, and is no matter without sub-packages.
func TestImport(t *testing.T) {
	eventWorkspace(t)
	put(t, "go.mod", "nonsense")
	succeeds(t, events("-compat", "-import", "pay.example/v2/stripe")...)
	if got := read(t, "stripe/webhook/webhook.go"); !strings.Contains(got, "\n\t\"pay.example/v2/stripe\"\n") {
		t.Error("the import path is another one")
	}
	if got := gen(t, append([]string{"check"}, events("-compat", "-import", "pay.example/stripe")...)...); got.code != exitStale || strings.Count(got.stdout, "\n") != 3 {
		t.Errorf("check with another path says %v", got)
	}
	if got := gen(t, append([]string{"diff", "-old", "events.json"}, events("-compat", "-import", "pay.example/stripe")...)...); got != (outcome{}) {
		t.Errorf("diff of the same document says %v", got)
	}
	succeeds(t, events("-import", "pay.example/stripe")...)
	succeeds(t, events()...)
	if err := os.Remove("go.mod"); err != nil {
		t.Fatal(err)
	}
	succeeds(t, events()...)
}
