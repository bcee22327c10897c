// Package templates carries the hand-written half of every generated package:
// Go that is compiled and tested where it lies, in the folder stripe.
package templates

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

//go:embed stripe/*.go stripe/compat/*.go
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
	}
}

// StandIns are the files that the generator writes anew for each package: the client, which
// has the services, the package's comment, the resources that errors come with, and its version; and an event and
// what it can be about, which only some packages have. Their namesakes in the folder let the rest compile.
func StandIns() []string {
	return []string{"client.go", "doc.go", "error_objects.go", "event_objects.go", "event_stand_in.go", "version.go"}
}

// Files gives the runtime for a package of the name, each file beginning with the header, with the
// files that not every package needs.
// Compat chooses the helpers that return stripe-go's types.
func Files(packageName, header string, compat bool) ([]File, error) {
	entries, err := sources.ReadDir("stripe")
	if err != nil {
		return nil, err
	}
	skip := make(map[string]bool)
	for _, name := range StandIns() {
		skip[name] = true
	}
	var files []File
	for _, e := range entries {
		name := e.Name()
		if e.IsDir() || skip[name] || strings.HasSuffix(name, "_test.go") {
			continue
		}
		content, err := sources.ReadFile(variant(name, compat))
		if err != nil {
			return nil, err
		}
		content, err = rename(content, packageName)
		if err != nil {
			return nil, fmt.Errorf("internal error: %s: %w", name, err)
		}
		content = append([]byte("// "+header+"\n\n"), content...)
		files = append(files, File{name, content, optional()[name]})
	}
	return files, nil
}

// variant is the path of a file, of its twin for compat if it has one.
func variant(name string, compat bool) string {
	twin := path.Join("stripe/compat", name)
	if _, err := fs.Stat(sources, twin); err == nil && compat {
		return twin
	}
	return path.Join("stripe", name)
}

// rename rewrites the package clause.
func rename(content []byte, packageName string) ([]byte, error) {
	before, after, ok := bytes.Cut(content, []byte("package stripe\n"))
	if !ok {
		return nil, fmt.Errorf("no package clause")
	}
	return bytes.Join([][]byte{before, []byte("package " + packageName + "\n"), after}, nil), nil
}
