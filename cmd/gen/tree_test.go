package main

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// events are the flags that generate a package from testdata/events.json. With -compat, it has a sub-package.
func events(more ...string) []string {
	return append([]string{"-spec", "events.json", "-annotations", "none", "-resources", "event,thing", "-out", "stripe"}, more...)
}

// eventWorkspace changes to an empty folder that has nothing but events.json and the go.mod of a module.
func eventWorkspace(t *testing.T) {
	t.Helper()
	document := read(t, "testdata/events.json")
	t.Chdir(t.TempDir())
	put(t, "events.json", document)
	put(t, "go.mod", "module shop.example/app\n\ngo 1.24\n")
}

// succeeds runs the command, which must have nothing to say on stdout.
func succeeds(t *testing.T, args ...string) outcome {
	t.Helper()
	got := gen(t, args...)
	if got.code != exitOK || got.stdout != "" {
		t.Fatalf("%v: got %v", args, got)
	}
	return got
}

// TestTree generates a package with a sub-package, in which nothing is missing for a program that uses both,
// and takes the sub-package away again.
func TestTree(t *testing.T) {
	eventWorkspace(t)
	succeeds(t, events("-compat")...)
	if got := names(t, "stripe/webhook"); !slices.Equal(got, []string{"signed.go", "webhook.go"}) {
		t.Errorf("the folder has %v", got)
	}
	if !testing.Short() {
		useTree(t)
	}
	if got := gen(t, append([]string{"check"}, events("-compat")...)...); got != (outcome{}) {
		t.Errorf("check says %v", got)
	}
	succeeds(t, events()...)
	if _, err := os.Lstat("stripe/webhook"); !os.IsNotExist(err) {
		t.Errorf("the folder is still there: %v", err)
	}
}

// useTree runs a program that uses the package and its sub-package.
func useTree(t *testing.T) {
	t.Helper()
	put(t, "main.go", `package main

import (
	"errors"
	"fmt"

	"shop.example/app/stripe"
	"shop.example/app/stripe/webhook"
)

func main() {
	const text = `+"`"+`{"id": "evt_1", "object": "event", "api_version": "2026-01-01.test", "type": "thing.created"}`+"`"+`
	p := webhook.GenerateTestSignedPayload(&webhook.UnsignedPayload{Payload: []byte(text), Secret: "whsec_1"})
	var e stripe.Event
	e, err := webhook.ConstructEvent(p.Payload, p.Header, p.Secret)
	fmt.Println(e.ID, err)
	_, err = webhook.ConstructEvent(p.Payload, p.Header, "whsec_2")
	fmt.Println(errors.Is(err, webhook.ErrNoValidSignature), errors.Is(err, stripe.ErrWebhookNoValidSignature))
}
`)
	cmd := exec.Command("go", "run", ".")
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=", "GOTOOLCHAIN=local")
	if out, err := cmd.CombinedOutput(); err != nil || string(out) != "evt_1 <nil>\ntrue true\n" {
		t.Errorf("%v: %s", err, out)
	}
}

// TestTreeOutOfDate shows what check, diff and generate -v say of files in a sub-package.
func TestTreeOutOfDate(t *testing.T) {
	eventWorkspace(t)
	succeeds(t, events("-compat")...)
	put(t, "stripe/webhook/old.go", header+"\npackage webhook\n")
	put(t, "stripe/webhook/webhook.go", header+"\npackage webhook\n")
	if err := os.Remove("stripe/webhook/signed.go"); err != nil {
		t.Fatal(err)
	}
	before := snapshot(t)
	list := "missing  stripe/webhook/signed.go\nstale    stripe/webhook/webhook.go\norphaned stripe/webhook/old.go\n"
	got := gen(t, append([]string{"check"}, events("-compat")...)...)
	if want := list + "run: gen " + strings.Join(events("-compat"), " ") + "\n"; got.code != exitStale || filepath.ToSlash(got.stdout) != want {
		t.Errorf("check says %v, want %s", got, want)
	}
	got = gen(t, append([]string{"diff"}, events("-compat")...)...)
	for _, want := range []string{
		"--- a/stripe/webhook/old.go\n+++ /dev/null\n", "--- /dev/null\n+++ b/stripe/webhook/signed.go\n",
		"--- a/stripe/webhook/webhook.go\n+++ b/stripe/webhook/webhook.go\n",
	} {
		if got.code != exitDifferent || strings.Count(got.stdout, "\n+++ ") != 3 || !strings.Contains(got.stdout, want) {
			t.Errorf("diff says %v, want %s", got, want)
		}
	}
	patch := got.stdout
	got = gen(t, append([]string{"diff", "-report"}, events("-compat")...)...)
	if want := "- `webhook.ConstructEvent`: added.\n"; got.code != exitDifferent || !strings.Contains(got.stdout, want) {
		t.Errorf("the report is %v, want %s", got, want)
	}
	unchanged(t, before)

	if got := gen(t, events("-compat", "-v")...); got.code != exitOK || !strings.Contains(filepath.ToSlash(got.stderr), "\n"+list) {
		t.Errorf("generate says %v, want %s", got, list)
	}
	after := tree(t, "stripe")
	put(t, "stripe/webhook/old.go", header+"\npackage webhook\n")
	put(t, "stripe/webhook/webhook.go", header+"\npackage webhook\n")
	if err := os.Remove("stripe/webhook/signed.go"); err != nil {
		t.Fatal(err)
	}
	put(t, "patch", patch)
	if out, err := exec.Command("git", "apply", "patch").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if !maps.Equal(tree(t, "stripe"), after) {
		t.Error("the patch does not do what generate does")
	}
}

// TestTreeLeavesOthersAlone has a folder of somebody's own with the name of a sub-package. As long as that is not
// generated, nothing in it is looked at.
func TestTreeLeavesOthersAlone(t *testing.T) {
	eventWorkspace(t)
	succeeds(t, events()...)
	for name, content := range map[string]string{
		"stripe/webhook/handler.go": "package webhook\n", "stripe/webhook/broken.go": "hello", "stripe/webhook/.x.go.0.tmp": "Mine.\n",
	} {
		put(t, name, content)
	}
	before := snapshot(t)
	succeeds(t, events()...)
	unchanged(t, before)
	for _, args := range [][]string{events("-compat"), append([]string{"check"}, events("-compat")...)} {
		want := outcome{exitTrouble, "", "gen: " + filepath.Join("stripe", "webhook", "broken.go") +
			": the file is not generated, and the folder is to hold a generated package; move it away, or choose another folder with -out\n"}
		if got := gen(t, args...); got != want {
			t.Errorf("got %v, want %v", got, want)
		}
	}
	unchanged(t, before)
}

// TestTreeBesideOthers leaves files of somebody's own in the folder of a sub-package that is generated, and the
// folder with them when it is no longer.
func TestTreeBesideOthers(t *testing.T) {
	eventWorkspace(t)
	succeeds(t, events("-compat")...)
	mine := map[string]string{"extra.go": "package webhook\n", "extra_test.go": "package webhook_test\n", "notes.md": "Mine.\n"}
	for name, content := range mine {
		put(t, filepath.Join("stripe", "webhook", name), content)
	}
	succeeds(t, events("-compat")...)
	if got := gen(t, append([]string{"check"}, events("-compat")...)...); got != (outcome{}) {
		t.Errorf("check says %v", got)
	}
	succeeds(t, events()...)
	if got := tree(t, filepath.Join("stripe", "webhook")); !maps.Equal(got, mine) {
		t.Errorf("the folder has %v", got)
	}
}

// TestTreeBesidePackages does not take a package that was generated into a folder with the name of a sub-package for
// one of ours.
func TestTreeBesidePackages(t *testing.T) {
	eventWorkspace(t)
	succeeds(t, events()...)
	succeeds(t, events("-out", "stripe/webhook")...)
	before := snapshot(t)
	succeeds(t, events()...)
	unchanged(t, before)
	want := "gen: " + filepath.Join("stripe", "webhook") + ": the folder holds another generated package; move it away, or choose another folder with -out\n"
	if got := gen(t, events("-compat")...); got != (outcome{exitTrouble, "", want}) {
		t.Errorf("got %v, want %s", got, want)
	}
	unchanged(t, before)
}

// listed is what is below the current folder, without following links.
func listed(t *testing.T) string {
	t.Helper()
	all := ""
	err := filepath.WalkDir(".", func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := e.Info()
		all += fmt.Sprintln(name, info.Mode(), info.ModTime())
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestTreeLinks has a link, or a file, where the folder of a sub-package should be. It is not followed.
func TestTreeLinks(t *testing.T) {
	for _, target := range []string{"../elsewhere", "../missing", "../events.json", ".", ""} {
		t.Run("to "+target, func(t *testing.T) {
			eventWorkspace(t)
			put(t, "elsewhere/webhook.go", header+"\npackage webhook\n")
			put(t, "elsewhere/.webhook.go.0.tmp", header)
			succeeds(t, events()...)
			if target == "" {
				put(t, "stripe/webhook", "Mine.\n")
			} else {
				link(t, target, "stripe/webhook")
			}
			before := listed(t)
			succeeds(t, events()...) // it is not ours
			want := "gen: " + filepath.Join("stripe", "webhook") + ": this is not a folder of the package's own; move it away, or choose another folder with -out\n"
			for _, command := range []string{"generate", "check", "diff"} {
				if got := gen(t, append([]string{command}, events("-compat")...)...); got != (outcome{exitTrouble, "", want}) {
					t.Errorf("%s: got %v, want %s", command, got, want)
				}
			}
			if got := listed(t); got != before {
				t.Errorf("there is\n%s\nwas\n%s", got, before)
			}
		})
	}
}

// TestTreeLinkedFile has a link in the place of a file of a sub-package.
func TestTreeLinkedFile(t *testing.T) {
	eventWorkspace(t)
	succeeds(t, events("-compat")...)
	put(t, "elsewhere.go", header+"\npackage webhook\n")
	if err := os.Remove("stripe/webhook/webhook.go"); err != nil {
		t.Fatal(err)
	}
	link(t, "../../elsewhere.go", "stripe/webhook/webhook.go")
	before := snapshot(t)
	want := "gen: " + filepath.Join("stripe", "webhook", "webhook.go") + ": this is not a regular file; move it away, or choose another folder with -out\n"
	if got := gen(t, events("-compat")...); got != (outcome{exitTrouble, "", want}) {
		t.Errorf("got %v, want %s", got, want)
	}
	unchanged(t, before)
}

// TestTreeLeftovers removes temporary files from the folders of sub-packages too, generated or not.
func TestTreeLeftovers(t *testing.T) {
	eventWorkspace(t)
	for _, args := range [][]string{events("-compat"), events()} {
		succeeds(t, args...)
		want := tree(t, "stripe")
		put(t, "stripe/webhook/.webhook.go.0.tmp", header[:9])
		put(t, "stripe/.client.go.0.tmp", header)
		succeeds(t, args...)
		if got := tree(t, "stripe"); !maps.Equal(got, want) {
			t.Errorf("there is %v", slices.Sorted(maps.Keys(got)))
		}
	}
}

// TestTreeInUse leaves a folder there into which somebody has put a file since gen looked.
func TestTreeInUse(t *testing.T) {
	t.Chdir(t.TempDir())
	plant(t, "p", planted(pages(1, "a.go", "webhook/w.go"), nil))
	d := newDisk()
	d.remove = func(name string) error {
		if filepath.Base(name) == "webhook" {
			put(t, filepath.Join(name, "mine.md"), "Mine.\n")
		}
		return os.Remove(name)
	}
	if err := replace(t, "p", pages(1, "a.go"), d); err != nil {
		t.Error(err)
	}
	want := planted(pages(1, "a.go"), map[string]string{"webhook/": "", "webhook/mine.md": "Mine.\n"})
	if got := tree(t, "p"); !maps.Equal(got, want) {
		t.Errorf("there is %v", slices.Sorted(maps.Keys(got)))
	}
}

// TestTreeOutsideModule refuses to put the sub-package where it could not be imported: into a module of its own, or
// beside a package whose name differs from its own only in case.
func TestTreeOutsideModule(t *testing.T) {
	for name, want := range map[string]string{
		"webhook/go.mod":     "webhook/go.mod: the file makes the folder a module of its own, in which the generated package could not be imported",
		"Webhook/mine.go":    "Webhook: the name differs only in case from the generated folder webhook, which some systems take for the same",
		"WebHook/notes.html": "WebHook: the name differs only in case from the generated folder webhook, which some systems take for the same",
	} {
		t.Run(name, func(t *testing.T) {
			eventWorkspace(t)
			put(t, "stripe/"+name, "package webhook\n")
			before := snapshot(t)
			want := "gen: " + filepath.FromSlash("stripe/"+want) + "; move it away, or choose another folder with -out\n"
			if got := gen(t, events("-compat")...); got != (outcome{exitTrouble, "", want}) && !isOneFolder(t) {
				t.Errorf("got %v, want %s", got, want)
			}
			unchanged(t, before)
			succeeds(t, events()...) // without the sub-package
		})
	}
}

// isOneFolder reports whether case does not count in the names of files here.
func isOneFolder(t *testing.T) bool {
	t.Helper()
	_, err := os.Stat("STRIPE")
	return err == nil
}

// TestTreeCycle has a file beside the package that imports the sub-package, which imports the package. A test from
// outside may do that.
func TestTreeCycle(t *testing.T) {
	const imports = "\n\nimport (\n\t\"fmt\"\n\n\thooks \"shop.example/app/stripe/webhook\"\n)\n\nvar _, _ = fmt.Sprint, hooks.ConstructEvent\n"
	for name, ok := range map[string]bool{"mine.go": false, "mine_test.go": false, "outside_test.go": true} {
		t.Run(name, func(t *testing.T) {
			eventWorkspace(t)
			clause := "package stripe"
			if ok {
				clause = "package stripe_test"
			}
			put(t, "stripe/"+name, clause+imports)
			if ok {
				succeeds(t, events("-compat")...)
				return
			}
			before := snapshot(t)
			want := "gen: " + filepath.Join("stripe", name) + ":6:2: the generated package webhook imports this one, so the import is a cycle; move the file away, or choose another folder with -out\n"
			if got := gen(t, events("-compat")...); got != (outcome{exitTrouble, "", want}) {
				t.Errorf("got %v, want %s", got, want)
			}
			unchanged(t, before)
			succeeds(t, events()...)
		})
	}
}
