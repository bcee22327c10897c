package report_test

import (
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/internal/report"
)

// withHook is a package with a sub-package that has the source, if there is one.
func withHook(t *testing.T, source string) *report.Package {
	t.Helper()
	files := map[string][]byte{
		"a.go": []byte("package stripe\n\n// APIVersion is the version.\nconst APIVersion = \"1\"\n\ntype Event struct{}\n\nvar ErrOld error\n"),
	}
	if source != "" {
		files["hook/hook.go"] = []byte("package hook\n\nimport (\n\t\"time\"\n\n\tstripe \"example.com/pay\"\n)\n\n" + source)
	}
	p, err := report.Read("folder", files)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestSubPackage compares packages by what their sub-packages export.
func TestSubPackage(t *testing.T) {
	const source = "type Signed = stripe.Event\n\nconst Limit time.Duration = 1\n\nvar ErrOld error = stripe.ErrOld\n\n" +
		"func Construct(payload []byte) (stripe.Event, error) { return stripe.Event{}, nil }\n\nfunc hidden() {}\n"
	for name, c := range map[string]struct{ old, new, want string }{
		"same":    {source, source, "What the package exports has not changed."},
		"bodies":  {source, strings.Replace(source, "return ", "_ = 1; return ", 1), "What the package exports has not changed."},
		"added":   {"", source, "- added sub-package `hook`: `Construct`, `ErrOld`, `Limit`, `Signed`.\n"},
		"removed": {source, "", "- **breaking**: removed sub-package `hook`: `Construct`, `ErrOld`, `Limit`, `Signed`.\n"},
		"renamed": {source, strings.Replace(source, "func Construct", "func Make", 1), "- **breaking**: `hook.Construct`: removed.\n- `hook.Make`: added.\n"},
		"changed": {source, strings.Replace(source, "payload []byte", "payload string", 1),
			"- **breaking**: `hook.Construct`: changed from func(\\[\\]byte) (example.com/pay.Event, error) to func(string) (example.com/pay.Event, error).\n"},
	} {
		t.Run(name, func(t *testing.T) {
			got := report.Compare(withHook(t, c.old), withHook(t, c.new)).Markdown(0, "")
			if !strings.Contains(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
	_, err := report.Read("folder", map[string][]byte{"hook/hook.go": []byte("package hook\n\nvar A Missing\n")})
	if want := "folder/hook/hook.go:3:7: undefined: Missing"; err == nil || strings.ReplaceAll(err.Error(), `\`, "/") != want {
		t.Errorf("got %v, want %s", err, want)
	}
}
