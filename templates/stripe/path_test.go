package stripe

import "testing"

func TestExpand(t *testing.T) {
	for _, c := range []struct {
		path string
		ids  []string
		want string
	}{
		{"/v1/things", nil, "/v1/things"},
		{"/v1/things/{thing}", []string{"t_1"}, "/v1/things/t_1"},
		{"/v1/coupons/{coupon}", []string{"25 OFF"}, "/v1/coupons/25%20OFF"},
		{"/v1/a/{a}/b/{b}/cancel", []string{"x", "y"}, "/v1/a/x/b/y/cancel"},
		{"/v1/things/{thing}", []string{"a/../b?c#d%e"}, "/v1/things/a%2F..%2Fb%3Fc%23d%25e"},
		{"/v1/things/{thing}", []string{"{thing}"}, "/v1/things/%7Bthing%7D"},
		{"/v1/things/{thing}", []string{"..."}, "/v1/things/..."},
		{"/v1/things/{thing}", []string{"é"}, "/v1/things/%C3%A9"},
	} {
		if got, err := expand(c.path, c.ids); err != nil || got != c.want {
			t.Errorf("%s %q: %s, %v", c.path, c.ids, got, err)
		}
	}
}

func TestExpandErrors(t *testing.T) {
	for _, c := range []struct {
		path string
		ids  []string
		want string
	}{
		{"/v1/things/{thing}", []string{""}, `stripe: "" cannot be {thing} in /v1/things/{thing}`},
		{"/v1/things/{thing}", []string{"."}, `stripe: "." cannot be {thing} in /v1/things/{thing}`},
		{"/v1/a/{a}/b/{b}", []string{"x", ".."}, `stripe: ".." cannot be {b} in /v1/a/{a}/b/{b}`},
		{"/v1/things/{thing}", nil, "stripe: fewer IDs than placeholders in /v1/things/{thing}"},
		{"/v1/things", []string{"x"}, "stripe: more IDs than placeholders in /v1/things"},
	} {
		if got, err := expand(c.path, c.ids); err == nil || err.Error() != c.want {
			t.Errorf("%s %q: %s, %v", c.path, c.ids, got, err)
		}
	}
}
