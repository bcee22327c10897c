package report

import (
	"go/types"
	"strings"

	"golang.org/x/exp/apidiff"
)

// breaks are the changes that break a program which compiles today: what is said of each, by label.
type breaks map[string]string

// breaksOf finds them. That the version of the API has another value is what an update is for.
func breaksOf(old, new *types.Package) breaks {
	b := make(breaks)
	for _, ch := range apidiff.Changes(old, new).Changes {
		if ch.Compatible {
			continue
		}
		label, says, _ := strings.Cut(ch.Message, ": ")
		if b[label] != "" {
			says = b[label] + "; " + says
		}
		b[label] = strings.ReplaceAll(says, ownPackage+".", "")
	}
	if strings.HasPrefix(b[versionName], "value changed") {
		delete(b, versionName)
	}
	return b
}

// take takes labels out, and reports whether they were there.
func (b breaks) take(labels ...string) bool {
	found := false
	for _, label := range labels {
		if _, ok := b[label]; ok {
			delete(b, label)
			found = true
		}
	}
	return found
}

// longestNote is how much of what apidiff says is repeated, in bytes: it may say all of a struct.
const longestNote = 200

// notes are what is said of a label, in Markdown.
func (b breaks) notes(label string) []string {
	switch says := b[label]; says {
	case "":
		return nil
	case "old is comparable, new is not":
		return []string{"can no longer be compared with `==`"}
	default:
		return []string{escape(short(says, longestNote))}
	}
}
