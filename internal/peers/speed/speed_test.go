package speed

import (
	"context"
	"encoding/json"
	"net/http"
	"reflect"
	"testing"

	ours "github.com/seed739054c0/stripegen/generated/stripe"
	"github.com/seed739054c0/stripegen/internal/peers/speed/bound"
)

// BenchmarkContests runs every contest that needs nothing generated, for profiles. Its figures are
// not interleaved: those of internal/peers/cost are better compared.
func BenchmarkContests(b *testing.B) {
	server := serve([]byte(session))
	defer server.Close()
	for _, c := range contests(Own{}, server.URL) {
		for name, do := range map[string]func() error{"ours": c.ours, "theirs": c.theirs, "bound": c.bound} {
			if do == nil {
				continue
			}
			b.Run(c.name+"/"+name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if err := do(); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// Everyone does the same work, or there is no contest.
func TestDecodedSame(t *testing.T) {
	for _, d := range decodings(Own{}) {
		if err := d.check(); err != nil {
			t.Error(err)
		}
	}
	var want ours.IdentityVerificationSession
	if err := json.Unmarshal([]byte(session), &want); err != nil {
		t.Fatal(err)
	}
	if got, err := bound.Session([]byte(session)); err != nil || !reflect.DeepEqual(*got, want) {
		t.Errorf("the bound decodes\n%#v\nwant\n%#v\n%v", got, want, err)
	}
	list := ourClient(inMemory(page(3, false)), "").V1IdentityVerificationSessions.List(context.Background(), nil)
	for _, s := range list.Data() {
		s.LastResponse = nil
	}
	if got, err := bound.Page(page(3, false)); err != nil || len(got.Data) != 100 || !reflect.DeepEqual(got.Data, list.Data()) {
		t.Errorf("the bound decodes another page: %v, %v", err, list.Err())
	}
	if v, err := theirPage(page(3, false)); err != nil || len(missing(page(3, false), v)) > 0 {
		t.Errorf("stripe-go's page: %v", err)
	}
}

// The check of what is decoded finds what is not.
func TestMissing(t *testing.T) {
	v := struct {
		A *string
		B []any
		c map[string]string
	}{ours.String("1"), []any{"2"}, map[string]string{"x": "3"}}
	document := `{"object": "list", "data": ["1", {"2": "4"}, "2", "3", 5, null]}`
	if left := missing([]byte(document), v); !reflect.DeepEqual(left, []string{"4"}) {
		t.Errorf("missing: %q, want 4 alone", left)
	}
}

func TestEncodedSame(t *testing.T) {
	const want = "client_reference_id=user_8f14e45fceea167a5a36dedd4bea2543&expand[0]=last_verification_report&expand[1]=verified_outputs" +
		"&metadata[order_id]=6735&metadata[region]=eu-west-1&metadata[signup_flow]=marketplace+seller&metadata[user_id]=42" +
		"&options[document][allowed_types][0]=passport&options[document][allowed_types][1]=driving_license&options[document][allowed_types][2]=id_card" +
		"&options[document][require_id_number]=false&options[document][require_live_capture]=true&options[document][require_matching_selfie]=true" +
		"&provided_details[email]=jenny.rosen%40example.com&provided_details[phone]=%2B14155552671&related_customer=cus_QXg1o8vcGmoR32" +
		"&related_person[account]=acct_1&related_person[person]=person_1&return_url=https%3A%2F%2Fexample.com%2Freturn%3Fsession%3D%7BID%7D%26x%3D1" +
		"&type=document&verification_flow=vf_1PgcXyB7WZ01zgkW9mW4k1Ab"
	c := inMemory([]byte(session))
	if _, err := ourClient(c, "").V1IdentityVerificationSessions.Create(context.Background(), ourParams()); err != nil {
		t.Fatal(err)
	}
	for name, got := range map[string][]byte{
		"ours": c.Transport.(*memory).sent, "theirs": theirForm(theirParams()), "bound": bound.Form(ourParams()),
	} {
		if string(got) != want {
			t.Errorf("%s sends\n%s\nwant\n%s", name, got, want)
		}
	}
}

// The bound does not gain its speed by believing everything.
func TestBoundRefuses(t *testing.T) {
	for i := range session {
		for _, b := range []byte("\x00\"\\,:{}[]0ntx ") {
			document := []byte(session)
			document[i] = b
			if _, err := bound.Session(document); err == nil && !json.Valid(document) {
				t.Fatalf("the bound accepts %q at %d", b, i)
			}
		}
		if _, err := bound.Session([]byte(session[:i])); err == nil {
			t.Fatalf("the bound accepts the first %d bytes", i)
		}
	}
}

// Allocations are what regresses without anyone noticing. A new version of Go may change those of
// net/http: there is some room for that.
func TestAllocations(t *testing.T) {
	most := map[string]float64{
		"decode a session":  37,
		"create, in memory": 67,
		"list ten pages":    (37*perPage + 200) * pages,
	}
	seen := 0
	for _, c := range contests(Own{}, "") {
		limit, ok := most[c.name]
		if !ok {
			continue
		}
		seen++
		n := testing.AllocsPerRun(10, func() {
			if err := c.ours(); err != nil {
				t.Fatal(err)
			}
		})
		t.Logf("%s: %v allocations", c.name, n)
		if n > limit {
			t.Errorf("%s: %v allocations, want at most %v", c.name, n, limit)
		}
	}
	if seen != len(most) {
		t.Errorf("%d of %d were measured", seen, len(most))
	}
}

// Half of what sessions keep is the JSON of their page, which is their response's.
func TestKept(t *testing.T) {
	k := kept()
	t.Logf("%+v", k)
	if k.Ours > 440_000 {
		t.Errorf("the sessions of a page keep %d bytes", k.Ours)
	}
	if k.Theirs < 400_000 {
		t.Errorf("stripe-go's keep %d bytes only", k.Theirs)
	}
}

func TestTransport(t *testing.T) {
	c := inMemory([]byte("a"), []byte("bc"))
	for _, want := range []int64{1, 2, 1} {
		response, err := c.Get("https://api.stripe.com/v1/x")
		if err != nil || response.ContentLength != want || response.StatusCode != http.StatusOK {
			t.Errorf("%+v, %v; want %d bytes", response, err, want)
		}
	}
}
