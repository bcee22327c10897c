package stripe

import (
	"context"
	"iter"
	"slices"
	"testing"
)

// checkItems checks that a list has a and b, ranged over again as well as the first time, and
// nothing else.
func checkItems(t *testing.T, name string, all iter.Seq2[*session, error], data []*session, err error, response *APIResponse) {
	t.Helper()
	for range 2 {
		var got []string
		for v, err := range all {
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			got = append(got, v.ID)
		}
		if !slices.Equal(got, []string{"a", "b"}) {
			t.Errorf("%s: %v", name, got)
		}
	}
	if len(data) != 2 || data[0].ID != "a" || data[1].ID != "b" || err != nil || response != nil {
		t.Errorf("%s: %v, %v, %v", name, data, err, response)
	}
}

// Lists can be made of items, for tests of programs that get lists.
func TestListsOfItems(t *testing.T) {
	ctx, items := context.Background(), []*session{{ID: "a"}, {ID: "b"}}
	l, found := NewV1List(items...), NewV1SearchList(items...)
	items[0] = nil // the lists have their own
	checkItems(t, "list", l.All(ctx), l.Data(), l.Err(), l.LastResponse())
	checkItems(t, "search", found.All(ctx), found.Data(), found.Err(), found.LastResponse())
	if l.Meta() != (ListMeta{}) || found.Meta() != (SearchMeta{}) {
		t.Errorf("%+v, %+v", l.Meta(), found.Meta())
	}
}

// Lists without items are empty, and so are zero ones.
func TestListsOfNothing(t *testing.T) {
	for _, all := range []iter.Seq2[*session, error]{
		NewV1List[*session]().All(context.Background()), NewV1SearchList[*session]().All(context.Background()),
		new(V1List[*session]).All(context.Background()), new(V1SearchList[*session]).All(context.Background()),
	} {
		for v, err := range all {
			t.Errorf("an item of an empty list: %v, %v", v, err)
		}
	}
}
