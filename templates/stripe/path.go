package stripe

import (
	"fmt"
	"net/url"
	"strings"
)

// expand replaces the {placeholders} of path by ids, in order.
func expand(path string, ids []string) (string, error) {
	if len(ids) == 0 && !strings.Contains(path, "{") {
		return path, nil
	}
	out, rest := "", path
	for _, id := range ids {
		before, after, _ := strings.Cut(rest, "{")
		name, after, ok := strings.Cut(after, "}")
		if !ok {
			return "", fmt.Errorf("stripe: more IDs than placeholders in %s", path)
		}
		if id == "" || id == "." || id == ".." {
			return "", fmt.Errorf("stripe: %q cannot be {%s} in %s", id, name, path)
		}
		out += before + url.PathEscape(id)
		rest = after
	}
	if strings.Contains(rest, "{") {
		return "", fmt.Errorf("stripe: fewer IDs than placeholders in %s", path)
	}
	return out + rest, nil
}
