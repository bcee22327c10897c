package hygiene

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/internal/conform"
)

// root is the repository.
var root = filepath.Join("..", "..", "..")

// A clockUse is a use of the clock that does not depend on how fast the machine is.
type clockUse struct {
	file     string // from the root of the repository
	function string // of the file, with its receiver: Type.Method
	name     string // of what is used: time.Sleep, context.WithTimeout; or a field, Timeout
	reason   string
}

func clockUses() []clockUse {
	const (
		bubble = "it is called in a bubble of synctest only"
		polls  = "it waits for something that comes, however long that takes"
		moment = "what must not happen has a moment to happen in: too short a moment finds less, and fails nothing"
		never  = "the other side never answers, so that the time always runs out"
		again  = "what the time cuts off is sent again, as often as it takes"
		ends   = "it only keeps what hangs from outliving the tests"
		still  = "it is far longer than anything takes"
		unsent = "nothing is sent"
	)
	return []clockUse{
		{"internal/conform/mock.go", "StartMock", "context.WithDeadline", ends},
		{"internal/conform/module.go", "Go", "context.WithTimeout", ends},
		{"internal/conform/client/drive_context_test.go", "TestDriveCancelInFlight", "time.Sleep", polls},
		{"internal/conform/client/drive_share_test.go", "TestDriveParamsAreShared", "Timeout", still},
		{"internal/conform/client/mock_test.go", "TestMock", "Timeout", still},
		{"spec/fetch_test.go", "TestFetchEnds", "context.WithTimeout", never},
		{"spec/fetch_test.go", "TestFetchEnds", "timeout", never},
		{"spec/fetch_test.go", "refused", "timeout", still},
		{"templates/stripe/client_test.go", "TestOwnHTTPClient", "Timeout", unsent},
		{"templates/stripe/faults_connection_test.go", "exchange.trickle", "time.Sleep", bubble},
		{"templates/stripe/faults_run_test.go", "faultRun.call", "context.WithTimeout", bubble},
		{"templates/stripe/faults_test.go", "faultRun.client", "Timeout", bubble},
		{"templates/stripe/faults_test.go", "settle", "time.Sleep", polls},
		{"templates/stripe/soak_test.go", "soakOver", "Timeout", again},
		{"templates/stripe/transport_test.go", "TestNoGoroutinesStay", "time.Sleep", polls},
		{"templates/stripe/upload_body_test.go", "TestUploadAnsweredEarly", "time.Sleep", moment},
		{"templates/stripe/upload_body_test.go", "pipeUploader", "Timeout", bubble},
		{"templates/stripe/upload_body_test.go", "pipeUploader", "time.Sleep", bubble},
		{"templates/stripe/upload_end_test.go", "TestUploadContext", "time.Sleep", moment},
		{"templates/stripe/upload_end_test.go", "dripping.Read", "time.Sleep", bubble},
	}
}

// TestNoTestLooksAtTheClock holds tests to measure no time, and to give nothing a limit: one that does fails on a slow
// machine. In a bubble of synctest, time is not the machine's.
func TestNoTestLooksAtTheClock(t *testing.T) {
	rows := clockUses()
	used := make([]bool, len(rows))
	for _, file := range testFiles(t) {
		for _, use := range clockUsesOf(t, file, nil) {
			found := false
			for i, row := range rows {
				if row.file == use.file && row.function == use.function && row.name == use.name {
					found, used[i] = true, true
				}
			}
			if !found {
				t.Errorf("%s: %s uses %s: count calls, steps or allocations instead, or wait in synctest.Test", use.file, use.function, use.name)
			}
		}
	}
	for i, row := range rows {
		if !used[i] {
			t.Errorf("%s: %s does not use %s: take the row out (%s)", row.file, row.function, row.name, row.reason)
		}
	}
}

// TestClockUsesAreFound shows what the rule finds, and what it does not take for a use.
func TestClockUsesAreFound(t *testing.T) {
	const source = `package x

func TestA(t *testing.T) {
	start := time.Now()
	f()
	if time.Since(start) > time.Second || time.Until(start) > 0 || start.Before(clock.Now()) {
		t.Fail()
	}
	synctest.Test(t, func(t *testing.T) {
		time.Sleep(time.Hour)
		_ = http.Client{Timeout: time.Second}
	})
}

func (x *T) wait() {
	select {
	case <-time.After(1):
	case <-time.NewTimer(1).C:
	case <-time.Tick(1):
	}
	time.AfterFunc(1, nil)
	context.WithTimeout(nil, 1)
	context.WithDeadlineCause(nil, when, nil)
	_ = http.Client{Timeout: time.Second, Transport: nil}
	_ = row{timeout: 50}
	client.Timeout = time.Second
	deadline := time.Unix(1, 0)
	_, _ = deadline, time.Duration(3)
}
`
	want := []string{
		"TestA time.Now", "TestA time.Since", "TestA time.Until",
		"T.wait time.After", "T.wait time.NewTimer", "T.wait time.Tick", "T.wait time.AfterFunc",
		"T.wait context.WithTimeout", "T.wait context.WithDeadlineCause", "T.wait Timeout", "T.wait timeout", "T.wait Timeout",
	}
	var got []string
	for _, use := range clockUsesOf(t, "x_test.go", source) {
		got = append(got, use.function+" "+use.name)
	}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got\n%s\nwant\n%s", g, w)
	}
}

// testFiles are the files of tests, and those that only tests use, from the root of the repository.
func testFiles(t *testing.T) []string {
	t.Helper()
	var files []string
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == "testdata" || strings.HasPrefix(entry.Name(), ".") && name != "."):
			return fs.SkipDir
		case strings.HasSuffix(name, "_test.go") || path.Dir(name) == "internal/conform" && path.Ext(name) == ".go":
			files = append(files, name)
		}
		return nil
	})
	if err != nil || len(files) < 100 {
		t.Fatalf("%d files of tests, error %v", len(files), err)
	}
	return files
}

// clockUsesOf are the uses in a file, outside of bubbles of synctest. The source is read from the file if it is nil.
func clockUsesOf(t *testing.T, name string, source any) []clockUse {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, filepath.FromSlash(name)), source, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var uses []clockUse
	for _, decl := range file.Decls {
		f, ok := decl.(*ast.FuncDecl)
		if !ok {
			continue
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok && types.ExprString(call.Fun) == "synctest.Test" {
				return false
			}
			if used := clockName(n); used != "" {
				uses = append(uses, clockUse{file: name, function: conform.MethodName(f), name: used})
			}
			return true
		})
	}
	return uses
}

// clock matches what looks at the clock or waits for it.
var clock = regexp.MustCompile(`^(time\.(Now|Since|Until|Sleep|After|AfterFunc|NewTimer|NewTicker|Tick)|context\.With(Timeout|Deadline)(Cause)?)$`)

// clockName is what a node uses of the clock, empty if it uses nothing.
func clockName(n ast.Node) string {
	limit := func(e ast.Expr) string {
		if selector, ok := e.(*ast.SelectorExpr); ok {
			e = selector.Sel
		}
		if id, ok := e.(*ast.Ident); ok && strings.EqualFold(id.Name, "timeout") {
			return id.Name
		}
		return ""
	}
	switch n := n.(type) {
	case *ast.KeyValueExpr:
		return limit(n.Key)
	case *ast.AssignStmt:
		if n.Tok == token.ASSIGN {
			return limit(n.Lhs[0])
		}
	case *ast.SelectorExpr:
		name := types.ExprString(n)
		if clock.MatchString(name) {
			return name
		}
	}
	return ""
}
