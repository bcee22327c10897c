package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// script writes the script for a shell into a folder, which becomes the current one. It skips the test if the
// machine does not have the shell.
func script(t *testing.T, shell string) {
	t.Helper()
	if _, err := exec.LookPath(shell); err != nil {
		t.Skip("there is no ", shell)
	}
	list, got := gen(t, "list"), gen(t, "completion", shell)
	if list.code != exitOK || got.code != exitOK || got.stderr != "" {
		t.Fatal(got)
	}
	t.Chdir(t.TempDir())
	put(t, "gen."+shell, got.stdout)
	put(t, "list.txt", list.stdout)
	put(t, "folder/below/x y.json", "")
}

// output runs a shell, and gives the lines that it prints, sorted.
func output(t *testing.T, shell string, args ...string) []string {
	t.Helper()
	out, err := exec.Command(shell, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", shell, err, out)
	}
	lines := slices.DeleteFunc(strings.Split(string(out), "\n"), func(line string) bool { return line == "" })
	slices.Sort(lines)
	return lines
}

func TestCompletionSyntax(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish"} {
		t.Run(shell, func(t *testing.T) {
			script(t, shell)
			if got := output(t, shell, "-n", "gen."+shell); len(got) > 0 {
				t.Error(got)
			}
		})
	}
}

// completions are lines, and what may become of their last words.
func completions() map[string][]string {
	commands := strings.Fields("check completion diff generate help list slice version why")
	return map[string][]string{
		"gen ":                        commands,
		"gen ch":                      {"check"},
		"gen -":                       {"-annotations", "-compat", "-out", "-package", "-resources", "-sha256", "-spec", "-v"},
		"gen check -co":               {"-compat"},
		"gen list -":                  {"-annotations", "-json", "-l", "-sha256", "-spec", "-unused"},
		"gen -v -p":                   {"-package"},
		"gen -package ":               {},
		"gen nothing ":                {},
		"gen help ":                   commands,
		"gen completion ":             {"bash", "fish", "zsh"},
		"gen list identity.":          {"identity.verification_report", "identity.verification_session"},
		"gen why -json apps":          {"apps.secret"},
		"gen -resources tax.set":      {"tax.settings"},
		"gen -resources card,invoice": {"card,invoice", "card,invoice_payment", "card,invoice_rendering_template", "card,invoiceitem"},
		"gen -resources review:":      {"review:approve", "review:list", "review:retrieve"},
		"gen -resources review:list,ap": {
			"review:list,apple_pay_domain:", "review:list,application:*", "review:list,application_fee:", "review:list,approve", "review:list,apps.secret",
		},
		"gen -resources *,!tax.set":         {"*,!tax.settings"},
		"gen -resources *,!review:ap":       {"*,!review:approve"},
		"gen -resources review:list,!tax.s": {"review:list,!tax.settings"},
		"gen check -out f":                  {"folder/"},
		"gen -spec folder/below/x":          {"folder/below/x y.json"},
	}
}

// TestCompletionBash calls what bash calls when somebody presses the tab key.
func TestCompletionBash(t *testing.T) {
	script(t, "bash")
	const complete = `
		source gen.bash
		gen() { cat list.txt; }
		COMP_LINE=$1 COMP_POINT=${#1} COMP_WORDS=(gen) COMP_WORDBREAKS=$' \t\n"\'><=;|&(:'
		_gen
		printf '%s\n' "${COMPREPLY[@]}"`
	for line, want := range completions() {
		head := line[strings.LastIndex(line, " ")+1:]
		head = head[:strings.LastIndex(head, ":")+1] // bash replaces what follows
		for i := range want {
			want[i] = strings.TrimSuffix(strings.TrimPrefix(want[i], head), "/") // bash adds the slash itself
		}
		if got := output(t, "bash", "-c", complete, "bash", line); !slices.Equal(got, want) {
			t.Errorf("%q becomes %q, want %q", line, got, want)
		}
	}
	if got := output(t, "bash", "-c", complete, "bash", "gen --resources=tax.set"); !slices.Equal(got, []string{"tax.settings"}) {
		t.Error(got)
	}
}

func TestCompletionFish(t *testing.T) {
	script(t, "fish")
	const complete = `
		source gen.fish
		function gen; cat list.txt; end
		complete -C $argv[1] | string replace -r '\t.*' ''; true`
	for line, want := range completions() {
		if got := output(t, "fish", "-N", "-c", complete, line); !slices.Equal(got, want) {
			t.Errorf("%q becomes %q, want %q", line, got, want)
		}
	}
}
