package fullapi

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/conform"
)

// wholeSelectable is how many components of the document have an x-resourceId, deletions aside.
const wholeSelectable = 143

// selectable are the ids of those components, sorted.
func selectable(t *testing.T) []string {
	t.Helper()
	var ids []string
	for component, s := range pinnedSchemas(t) {
		if s.ResourceID != "" && !strings.HasPrefix(component, "deleted_") {
			ids = append(ids, component)
		}
	}
	if len(ids) != wholeSelectable {
		t.Errorf("%d components are resources, want %d", len(ids), wholeSelectable)
	}
	slices.Sort(ids)
	return ids
}

// listResources lists all resources, once for all tests.
var listResources = sync.OnceValues(func() ([]generator.Resource, error) {
	c, err := conform.PinnedConfig()
	if err != nil {
		return nil, err
	}
	return generator.List(c, "*")
})
