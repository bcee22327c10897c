package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/report"
	"github.com/seed739054c0/stripegen/internal/textdiff"
)

// exitDifferent is what diff(1) exits with if there is a difference.
const exitDifferent = 1

// A side has the files of a generated package, by name.
type side map[string][]byte

// diff shows what generate would change: the lines, or what programs notice of it.
func diff(ctx context.Context, args []string, stdout, stderr io.Writer) (int, error) {
	o, err := parse("diff", args)
	if err == nil {
		err = o.contradiction()
	}
	if err != nil {
		return exitTrouble, err
	}
	before, after, err := o.sides(ctx, stderr)
	if err != nil {
		return exitTrouble, err
	}
	var text []byte
	if o.report {
		text, err = o.changes(before, after, shellLine(slices.Concat([]string{"gen", "diff"}, args, []string{"-limit", "0"})))
	} else {
		text = o.lines(before, after)
	}
	if err == nil {
		_, err = stdout.Write(text)
	}
	if err != nil {
		return exitTrouble, err
	}
	if maps.EqualFunc(before, after, bytes.Equal) {
		return exitOK, nil
	}
	return exitDifferent, nil
}

// contradiction says which flags do not go together.
func (o *options) contradiction() error {
	switch {
	case o.oldAnnotations != "" && o.old == "":
		return fmt.Errorf("-old-annotations is for the document of -old, which is not given")
	case o.limit != defaultLimit && !o.report:
		return fmt.Errorf("-limit is for a report; add -report")
	case o.limit < 0:
		return fmt.Errorf("-limit is %d; give a number of bytes, or 0 for all", o.limit)
	}
	return nil
}

// sides gives the package as it is in the folder and as generate would make it; or, if there is an older
// document, as it would be made from either.
func (o *options) sides(ctx context.Context, stderr io.Writer) (before, after side, err error) {
	if o.old == "" {
		result, err := o.generate(ctx, stderr)
		if err != nil {
			return nil, nil, err
		}
		result.Files = withoutDoc(o.out, result.Files)
		before, err = o.folder(result.Files, stderr)
		return before, sideOf(result), err
	}
	older, newer := *o, *o
	older.spec, older.sha256 = o.old, "" // which is for -spec
	if o.oldAnnotations != "" {
		older.annotations = o.oldAnnotations
	}
	older.skipUnknown, newer.skipUnknown = true, true // what is selected may have come or gone
	was, err := older.generate(ctx, stderr)
	if err != nil {
		return nil, nil, err
	}
	is, err := newer.generate(ctx, stderr)
	if err != nil {
		return nil, nil, err
	}
	for _, name := range is.Unknown {
		switch {
		case !slices.Contains(was.Unknown, name):
		case strings.Contains(name, ":"):
			return nil, nil, fmt.Errorf("neither document has the method %s", name)
		default:
			_, err = o.generate(ctx, stderr) // which offers the nearest names
			return nil, nil, err
		}
	}
	return sideOf(was), sideOf(is), nil
}

func sideOf(r *generator.Result) side {
	s := make(side)
	for _, f := range r.Files {
		s[f.Name] = f.Content
	}
	return s
}

// folder reads what is generated now, if that is what the files may replace. Line ends do not count.
func (o *options) folder(files []generator.File, stderr io.Writer) (side, error) {
	p, err := planFor(o.out, files)
	if err != nil {
		return nil, err
	}
	p.sayLineEnds(stderr)
	if p.stopped {
		p.ours = append(p.ours, stoppedFile)
	}
	s := make(side)
	for _, name := range p.ours {
		content, err := os.ReadFile(p.path(name))
		if err != nil {
			return nil, folderError(p.path(name), err)
		}
		s[name] = unixLines(content)
	}
	return s, nil
}

// lines writes the difference of the files as git does.
func (o *options) lines(before, after side) []byte {
	names := slices.Collect(maps.Keys(before))
	names = slices.AppendSeq(names, maps.Keys(after))
	slices.Sort(names)
	var out bytes.Buffer
	for _, name := range slices.Compact(names) {
		path := filepath.ToSlash(filepath.Join(o.out, name))
		from, to := "a/"+path, "b/"+path
		if before[name] == nil {
			from = textdiff.NoFile
		}
		if after[name] == nil {
			to = textdiff.NoFile
		}
		out.Write(textdiff.Unified(from, to, before[name], after[name]))
	}
	return out.Bytes()
}

// changes writes what programs notice, in Markdown.
func (o *options) changes(before, after side, command string) ([]byte, error) {
	was, err := report.Read(o.out, before)
	if err != nil && o.old == "" {
		return nil, fmt.Errorf("%w; generate the package again", err)
	}
	if err != nil {
		return nil, fmt.Errorf("internal error: %w", err)
	}
	is, err := report.Read(o.out, after)
	if err != nil {
		return nil, fmt.Errorf("internal error: %w", err)
	}
	return []byte(report.Compare(was, is).Markdown(o.limit, command)), nil
}
