package fullapi

import (
	"fmt"
	"maps"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/internal/conform"
)

// TestWholePrint fills a value of each type that has secrets, or parts that have, with secrets, and
// checks that no verb of package fmt and no handler of log/slog shows one.
func TestWholePrint(t *testing.T) {
	result := conform.Wholes(t)[0].Result
	guarded := guardedTypes(result.Files)
	maps.DeleteFunc(guarded, func(_ string, g *guardedType) bool { return !g.has("LogValue") || len(g.fields) == 0 })
	program := buildWhole(t, result.Files, wholeTypes(result.Files), "secrets", guardedKinds(slices.Sorted(maps.Keys(guarded))))
	out, err := exec.CommandContext(t.Context(), program).CombinedOutput()
	var types, secrets int
	if n, _ := fmt.Sscanf(string(out), "%d types, %d secrets\n", &types, &secrets); n != 2 || err != nil {
		t.Fatalf("%v\n%.2000s", err, out)
	}
	if types != len(guarded) || types < 550 || secrets < 10_000 {
		t.Errorf("%d types of %d, %d secrets", types, len(guarded), secrets)
	}
	t.Logf("%d types with %d secrets", types, secrets)
}

// guardedKinds is the list of the types for the program.
func guardedKinds(names []string) string {
	var b strings.Builder
	b.WriteString("package main\n\nimport \"whole.example/whole/stripe\"\n\nfunc kinds() []any {\n\treturn []any{\n")
	for _, name := range names {
		fmt.Fprintf(&b, "\t\tstripe.%s{},\n", name)
	}
	b.WriteString("\t}\n}\n")
	return b.String()
}
