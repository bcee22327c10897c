package stripe

import (
	"bytes"
	"log/slog"
	"strings"
	"testing"
)

// loggedSample has a field for each kind of value.
type loggedSample struct {
	APIResource `json:"-"`
	ListMeta
	Any      any                      `json:"any"`
	Bool     *bool                    `json:"bool"`
	Bytes    []byte                   `json:"bytes"`
	Err      *Error                   `json:"err"`
	Float    float64                  `json:"float"`
	Int      *int64                   `json:"int"`
	Lists    [][]string               `json:"lists"`
	Map      map[string]*loggedSample `json:"map"`
	Metadata map[string]string        `json:"metadata,omitempty"`
	Param    *string                  `form:"param"`
	Part     *loggedSample            `json:"part"`
	Parts    []*loggedSample          `json:"parts"`
	Secret   string                   `json:"secret" log:"[redacted]"`
	Secrets  *loggedSample            `json:"secrets" log:"[redacted]"`
	Status   sessionStatus            `json:"status"`
	Strings  []sessionStatus          `json:"strings"`
	Unsaid   string                   `json:"-" log:"-"`
	hidden   string
}

func (v loggedSample) LogValue() slog.Value { return logValueOf(v) }

// fullSample has a value in each field.
func fullSample() *loggedSample {
	return &loggedSample{
		APIResource: APIResource{&APIResponse{StatusCode: 200, RequestID: "req_1", RawJSON: []byte("SECRET")}},
		ListMeta:    ListMeta{HasMore: true},
		Any:         map[string]any{"b": []any{1.5, nil}, "a": "x"},
		Bool:        Bool(false), Bytes: []byte("SECRET"), Err: &Error{Msg: "m"}, Float: 0.5, Int: Int64(0),
		Lists:    [][]string{{"x", "y"}},
		Map:      map[string]*loggedSample{"k": {Secret: "SECRET"}},
		Metadata: map[string]string{"z": "1", "a": "2"}, Param: String("p"),
		Part: &loggedSample{Status: "verified", Secret: "SECRET"}, Parts: []*loggedSample{{Float: 1, Secret: "SECRET"}, nil},
		Secret: "SECRET", Secrets: &loggedSample{Status: "SECRET"}, Status: "s", Strings: []sessionStatus{"t", "u"},
		Unsaid: "SECRET", hidden: "SECRET",
	}
}

func TestLogValue(t *testing.T) {
	const asText = `v.LastResponse.status=200 v.LastResponse.request_id=req_1 v.LastResponse.size=6 v.has_more=true v.any.a=x v.any.b.0=1.5 v.any.b.1=<nil> ` +
		`v.bool=false v.bytes="6 bytes" v.err="stripe: m" v.float=0.5 v.int=0 v.lists.0="[x y]" v.map.k.secret=[redacted] v.metadata.a=2 v.metadata.z=1 ` +
		`v.param=p v.part.secret=[redacted] v.part.status=verified v.parts.0.float=1 v.parts.0.secret=[redacted] v.parts.1=<nil> ` +
		`v.secret=[redacted] v.secrets=[redacted] v.status=s v.strings="[t u]"`
	const asJSON = `"v":{"LastResponse":{"status":200,"request_id":"req_1","size":6},"has_more":true,"any":{"a":"x","b":{"0":1.5,"1":null}},` +
		`"bool":false,"bytes":"6 bytes","err":"stripe: m","float":0.5,"int":0,"lists":{"0":["x","y"]},"map":{"k":{"secret":"[redacted]"}},` +
		`"metadata":{"a":"2","z":"1"},"param":"p","part":{"secret":"[redacted]","status":"verified"},"parts":{"0":{"float":1,"secret":"[redacted]"},"1":null},` +
		`"secret":"[redacted]","secrets":"[redacted]","status":"s","strings":["t","u"]}`
	var text, json bytes.Buffer
	slog.New(slog.NewTextHandler(&text, nil)).Info("m", "v", fullSample())
	slog.New(slog.NewJSONHandler(&json, nil)).Info("m", "v", fullSample())
	if _, got, _ := strings.Cut(text.String(), "msg=m "); got != asText+"\n" {
		t.Errorf("\n%s\n%s", got, asText)
	}
	if _, got, _ := strings.Cut(json.String(), `"msg":"m",`); got != asJSON+"}\n" {
		t.Errorf("\n%s\n%s", got, asJSON)
	}
	if s := logLine(slog.NewJSONHandler, loggedSample{}); strings.Contains(s, "secret") {
		t.Errorf("what is not there: %s", s)
	}
}

// Values that contain themselves, which Stripe never sends, are logged once.
func TestLogValueOfCycle(t *testing.T) {
	v := &loggedSample{Status: "s"}
	v.Part = &loggedSample{Parts: []*loggedSample{v}, Any: v}
	if s := logLine(slog.NewTextHandler, v); !strings.Contains(s, `v.part.any.part="see above"`) || len(s) > 2000 {
		t.Errorf("%.2000s", s)
	}
}
