package stripe

import (
	"net/url"
	"reflect"
	"testing"
)

func TestCompatFormValues(t *testing.T) {
	params := &sessionParams{ClientReferenceID: String("a b"), Metadata: map[string]string{"k[0]": "v&w"}}
	params.AddExtra("later[x]", "1")
	list := &sessionListParams{ListParams: ListParams{Limit: Int64(3), StartingAfter: String("vs_1")}}
	list.Filters.AddFilter("created", "gt", "5")
	for _, c := range []struct {
		params ParamsContainer
		want   url.Values
	}{
		{params, url.Values{"client_reference_id": {"a b"}, "metadata[k[0]]": {"v&w"}, "later[x]": {"1"}}},
		{list, url.Values{"created[gt]": {"5"}, "limit": {"3"}, "starting_after": {"vs_1"}}},
		{&Params{Expand: []*string{String("e")}}, url.Values{"expand[0]": {"e"}}},
		{(*sessionParams)(nil), url.Values{}},
		{nil, url.Values{}},
	} {
		if got, err := FormValues(c.params); err != nil || !reflect.DeepEqual(got, c.want) {
			t.Errorf("%v, %v, want %v", got, err, c.want)
		}
	}
	if _, err := FormValues(&struct{ sessionParams }{}); err == nil {
		t.Error("params of a type that is not the package's are no error")
	}
}
