// Package templates carries the hand-written half of every generated package: Go that is compiled and tested
// where it lies, in the folder stripe. The go command ignores stripe/_compat, whose files replace others or join
// them: TestCompat compiles and tests those.
package templates

import (
	"bytes"
	"embed"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
)

//go:embed stripe/*.go stripe/_compat/*.go
var sources embed.FS

// A File is a source file of the runtime.
type File struct {
	Name    string
	Content []byte

	// Calls are names by which generated code calls the file, a method's with the dot before it, or
	// the server that it is about. A package that mentions none of them does not need it. Every
	// package needs a file without.
	Calls []string
}

// optional are the files that not every package needs, with what of them generated code mentions.
func optional() map[string][]string {
	events := []string{".objectNames"}
	return map[string][]string{
		"backend_kind.go":    {".forAnyKind"},
		"backend_version.go": {".forVersion"},
		"form_source.go":     {"putSource"},
		"patience.go":        {"upload", "APIStream"},
		"log_value.go":       {"logValueOf"},
		"list.go":            {"V1List", "V1SearchList"},
		"list_meta.go":       {"ListMeta", "V1List"},
		"pages.go":           {"V1List", "V1SearchList"},
		"raw_object.go":      {"RawObject"},
		"redact.go":          {"formatPlain"},
		"scan_any.go":        {"scanAny", "scanRaw", "EventData"},
		"search.go":          {"SearchParams"},
		"search_params.go":   {"SearchParams"},
		"stream.go":          {"APIStream"},
		"upload.go":          {"upload"},
		"upload_body.go":     {"upload"},
		"uploads_url.go":     {"https://files.stripe.com"},
		"currency.go":        {"Currency", "Country"},
		"event_data.go":      {"EventData"},
		"event_object.go":    events,
		"event_value.go":     events,
		"scan_union.go":      {"scanKind"},

		"webhook.go":           events,
		"webhook_signature.go": events,
		"webhook_signed.go":    events,

		// of compat alone
		"list_container.go": {"ListMeta", "V1List"},
		"page_body.go":      {"V1List", "V1SearchList"},
	}
}

// compatNeeds are the files of those that every package with stripe-go's types needs: its Backend mentions them.
func compatNeeds() []string { return []string{"patience.go", "stream.go", "uploads_url.go"} }

// StandIns are the files that the generator writes anew for each package: the client, which
// has the services, the package's comment, the errors, which have resources, and its version; and an event and
// what it can be about, which only some packages have. Their namesakes in the folder let the rest compile.
func StandIns() []string {
	return []string{"client.go", "doc.go", "error_type.go", "event_objects.go", "event_stand_in.go", "version.go"}
}

// Files gives the runtime for a package of the name, each file beginning with the header, with the
// files that not every package needs.
// Compat adds the files of stripe/_compat, or puts them in place of others, for what stripe-go has.
func Files(packageName, header string, compat bool) ([]File, error) {
	paths, err := sourcePaths(compat)
	if err != nil {
		return nil, err
	}
	calls := optional()
	if compat {
		for _, name := range compatNeeds() {
			delete(calls, name)
		}
	}
	var files []File
	for _, name := range slices.Sorted(maps.Keys(paths)) {
		content, err := sources.ReadFile(paths[name])
		if err != nil {
			return nil, err
		}
		content, err = rename(content, packageName)
		if err != nil {
			return nil, fmt.Errorf("internal error: %s: %w", name, err)
		}
		content = append([]byte("// "+header+"\n\n"), content...)
		files = append(files, File{name, content, calls[name]})
	}
	return files, nil
}

// sourcePaths are where the files of the runtime are, by their names.
func sourcePaths(compat bool) (map[string]string, error) {
	folders := []string{"stripe"}
	if compat {
		folders = append(folders, "stripe/_compat")
	}
	paths := make(map[string]string)
	for _, folder := range folders {
		entries, err := sources.ReadDir(folder)
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			if name := e.Name(); !e.IsDir() && !strings.HasSuffix(name, "_test.go") {
				paths[name] = path.Join(folder, name)
			}
		}
	}
	for _, name := range StandIns() {
		delete(paths, name)
	}
	return paths, nil
}

// rename rewrites the package clause.
func rename(content []byte, packageName string) ([]byte, error) {
	before, after, ok := bytes.Cut(content, []byte("package stripe\n"))
	if !ok {
		return nil, fmt.Errorf("no package clause")
	}
	return bytes.Join([][]byte{before, []byte("package " + packageName + "\n"), after}, nil), nil
}
