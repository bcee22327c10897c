package stripe

import (
	"fmt"
	"math"
	"net/url"
	"strings"
	"testing"
)

// allParams has every parameter of a session's creation.
func allParams() *sessionParams {
	return &sessionParams{
		ClientReferenceID: String("user_8f14e45fceea167a5a36dedd4bea2543"),
		Expand:            []string{"last_verification_report", "verified_outputs"},
		Metadata:          map[string]string{"user_id": "42", "order_id": "6735", "signup_flow": "marketplace seller", "region": "eu-west-1"},
		Options: &sessionOptionsParams{Document: &sessionOptionsDocumentParams{
			AllowedTypes:          []sessionDocType{"passport", "driving_license", "id_card"},
			RequireIDNumber:       Bool(false),
			RequireLiveCapture:    Bool(true),
			RequireMatchingSelfie: Bool(true),
		}},
		ProvidedDetails:  &sessionProvidedDetailsParams{Email: String("jenny.rosen@example.com"), Phone: String("+14155552671")},
		RelatedCustomer:  String("cus_QXg1o8vcGmoR32"),
		RelatedPerson:    &sessionRelatedPersonParams{Account: String("acct_1"), Person: String("person_1")},
		ReturnURL:        String("https://example.com/return?session={ID}&x=1"),
		Type:             pointerTo(sessionType("document")),
		VerificationFlow: String("vf_1PgcXyB7WZ01zgkW9mW4k1Ab"),
	}
}

// encoded returns the form that encode writes.
func encoded(encode func(*form)) string {
	f := newForm()
	encode(f)
	return string(f.body)
}

func TestForm(t *testing.T) {
	want := strings.Join([]string{
		"client_reference_id=user_8f14e45fceea167a5a36dedd4bea2543",
		"expand[0]=last_verification_report",
		"expand[1]=verified_outputs",
		"metadata[order_id]=6735",
		"metadata[region]=eu-west-1",
		"metadata[signup_flow]=marketplace+seller",
		"metadata[user_id]=42",
		"options[document][allowed_types][0]=passport",
		"options[document][allowed_types][1]=driving_license",
		"options[document][allowed_types][2]=id_card",
		"options[document][require_id_number]=false",
		"options[document][require_live_capture]=true",
		"options[document][require_matching_selfie]=true",
		"provided_details[email]=jenny.rosen%40example.com",
		"provided_details[phone]=%2B14155552671",
		"related_customer=cus_QXg1o8vcGmoR32",
		"related_person[account]=acct_1",
		"related_person[person]=person_1",
		"return_url=https%3A%2F%2Fexample.com%2Freturn%3Fsession%3D%7BID%7D%26x%3D1",
		"type=document",
		"verification_flow=vf_1PgcXyB7WZ01zgkW9mW4k1Ab",
	}, "&")
	for range 20 { // maps have another order each time
		if got := encoded(allParams().encode); got != want {
			t.Fatalf("\n%s\n%s", got, want)
		}
	}
}

func TestFormAllocations(t *testing.T) {
	var body []byte
	var p request = allParams()
	n := testing.AllocsPerRun(100, func() {
		f := newForm()
		p.encode(f)
		body = f.body
	})
	if n > 2 || len(body) < 800 {
		t.Errorf("%v allocations for %d bytes", n, len(body))
	}
}

func TestFormValues(t *testing.T) {
	for _, c := range []struct {
		name, want string
		encode     func(f *form)
	}{
		{"nil", "", func(f *form) {
			putString(f, "s", nil)
			putInt(f, "i", nil)
			putFloat(f, "n", nil)
			putBool(f, "b", nil)
			putAny[*sessionOptionsParams](f, "o", nil, &parametersOfSessionOptionsParams)
			putAny[*sessionType](f, "t", nil, nil)
			putAny[[]string](f, "l", nil, nil)
			putAny[[]*sessionOptionsParams](f, "ps", nil, &parametersOfSessionOptionsParams)
			putAny[[]int64](f, "sl", nil, nil)
			putAny[[]*string](f, "p", nil, nil)
			putStringMap(f, "m", nil)
			putAny[map[string]int64](f, "mi", nil, nil)
			putAny[map[string]*sessionOptionsParams](f, "ms", nil, &parametersOfSessionOptionsParams)
			putAny[map[string]*string](f, "pm", nil, nil)
		}},
		{"zero values are sent", "s=&i=0&n=0&b=false", func(f *form) {
			putString(f, "s", String(""))
			putInt(f, "i", Int64(0))
			putFloat(f, "n", Float64(0))
			putBool(f, "b", Bool(false))
		}},
		{"numbers", "a=-9223372036854775808&b=0.1&c=100000000000000000000000&d=0.0000001&e=0.30000000000000004&f=-1.5", func(f *form) {
			putInt(f, "a", Int64(math.MinInt64))
			putFloat(f, "b", Float64(0.1))
			putFloat(f, "c", Float64(1e23))
			putFloat(f, "d", Float64(1e-7))
			putFloat(f, "e", Float64(0.30000000000000004))
			putFloat(f, "f", Float64(-1.5))
		}},
		{"escapes", "s=a+b%26c%3Dd%25e%2Bf%5B0%5D%23%0A%00-_.~%C3%A9%2F%3F%21%27%28%29%2A", func(f *form) {
			putString(f, "s", String("a b&c=d%e+f[0]#\n\x00-_.~é/?!'()*"))
		}},
		{"empty lists", "l=&ps=&sl=&p=&o[l]=", func(f *form) {
			putAny(f, "l", []string{}, nil)
			putAny(f, "sparse", []string{}, sparse{})
			putAny(f, "ps", []*sessionOptionsParams{}, &parametersOfSessionOptionsParams)
			putAny(f, "sl", []int64{}, nil)
			putAny(f, "p", []*string{}, nil)
			putAny(f, "o", &sampleParams{func(f *form) { putAny(f, "l", []string{}, nil) }}, nil)
		}},
		{"pointers", "p[0]=1&p[1]=2", func(f *form) {
			putAny(f, "p", []*int64{Int64(1), nil, Int64(2)}, nil)
		}},
		{"maps", "m[a+b]=1&m[c%5Bd%5D]=2&pm[x]=3&n[y]=4", func(f *form) {
			putAny(f, "m", map[string]int64{"c[d]": 2, "a b": 1}, nil)
			putAny(f, "pm", map[string]*int64{"x": Int64(3), "nil": nil}, nil)
			putAny(f, "n", map[string]float64{"y": 4}, nil)
		}},
		{"escaped map keys of strings", "m[a%26b]=c%26d", func(f *form) {
			putStringMap(f, "m", map[string]string{"a&b": "c&d"})
		}},
		{"maps of lists", "m[a][0]=1&m[a][1]=2", func(f *form) {
			putAny(f, "m", map[string][]int64{"a": {1, 2}}, nil)
		}},
		{"lists of enums", "t[0]=document&t[1]=id+number", func(f *form) {
			putAny(f, "t", []sessionType{"document", "id number"}, nil)
		}},
		{"lists of objects", "o[0][account]=a&o[1][person]=b&after=1", func(f *form) {
			putAny(f, "o", []*sessionRelatedPersonParams{{Account: String("a")}, nil, {Person: String("b")}}, &parametersOfSessionRelatedPersonParams)
			putInt(f, "after", Int64(1))
		}},
		{"maps of objects", "m[][account]=c&m[a+b][account]=a&m[k][person]=b&after=1", func(f *form) {
			putAny(f, "m", map[string]*sessionRelatedPersonParams{"k": {Person: String("b")}, "nil": nil, "a b": {Account: String("a")}, "": {Account: String("c")}}, &parametersOfSessionRelatedPersonParams)
			putInt(f, "after", Int64(1))
		}},
		{"flags", "end=now", func(f *form) {
			for key, v := range map[string]*bool{"end": Bool(true), "start": Bool(false), "other": nil} {
				putAny(f, key, v, word("now"))
			}
		}},
		{"another value instead of nil", "a=document&e=document&b=x", func(f *form) {
			putAny[*string](f, "a", nil, instead("document"))
			putAny[*sessionType](f, "e", nil, instead("document"))
			putAny(f, "b", String("x"), instead("document"))
		}},
		{"beside the others", "account=a", func(f *form) {
			putAny(f, "", &sessionRelatedPersonParams{Account: String("a")}, &parametersOfSessionRelatedPersonParams)
		}},
		{"elements", "l[0]=true&l[1]=false&n[0]=0.5&s[a]=b", func(f *form) {
			putAny(f, "l", []bool{true, false}, nil)
			putAny(f, "n", []float64{0.5}, nil)
			putAny(f, "s", map[sessionType]string{"a": "b"}, nil)
		}},
		{"unset", "a=1&options=&o[b]=&o[c%26]=", func(f *form) {
			putInt(f, "a", Int64(1))
			putUnset(f, "options")
			putAny(f, "o", &sampleParams{func(f *form) {
				putUnset(f, "b")
				putUnset(f, "c&")
			}}, nil)
		}},
	} {
		if got := encoded(c.encode); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// putAny adds v as a row for it would.
func putAny[T any](f *form, key string, v T, as any) {
	(&parameters{zero: &v, list: []parameter{{key: key, from: &v, as: as}}}).put(f, &v)
}

// sampleParams are encoded by a function.
type sampleParams struct {
	f func(*form)
}

func (p *sampleParams) encode(f *form) { p.f(f) }

// A body or a prefix that is longer than what a form begins with is not cut.
func TestFormLong(t *testing.T) {
	long := strings.Repeat("k", 300)
	value := strings.Repeat("v ", 2000)
	got := encoded(func(f *form) {
		putAny(f, long, &sampleParams{func(f *form) {
			putStringMap(f, "m", map[string]string{long: value})
		}}, nil)
	})
	if want := long + "[m][" + long + "]=" + strings.Repeat("v+", 2000); got != want {
		t.Errorf("%.700s…", got)
	}
}

// Many map entries come sorted too.
func TestFormManyKeys(t *testing.T) {
	m := make(map[string]string)
	var want []string
	for i := range 100 {
		key := fmt.Sprintf("k%03d", i)
		m[key] = "v"
		want = append(want, "m["+key+"]=v")
	}
	if got := encoded(func(f *form) { putStringMap(f, "m", m) }); got != strings.Join(want, "&") {
		t.Error(got)
	}
}

// FuzzForm holds values and keys to net/url: what is escaped here is read there.
//
//fuzz:short 30000x
func FuzzForm(f *testing.F) {
	f.Add("key", "value")
	f.Add("a[b]", "c&d=e +%\x00\xff")
	f.Fuzz(func(t *testing.T, key, value string) {
		got := encoded(func(f *form) { putStringMap(f, "m", map[string]string{key: value}) })
		values, err := url.ParseQuery(got)
		if err != nil || len(values) != 1 || values.Get("m["+key+"]") != value {
			t.Errorf("%q: %q, %v", got, values, err)
		}
	})
}

// pointerTo returns a pointer to v, in either style.
func pointerTo[T any](v T) *T { return &v }
