package stripe

import (
	"encoding/json"
	"fmt"
	"log/slog"
)

// EventData is what an event is about. It prints as its size only, since nobody knows what is in
// it.
type EventData struct {
	// Object is the resource as it was when the event happened.
	Object map[string]any `json:"-" log:"-"`

	// PreviousAttributes are the fields that an event of the type *.updated has changed, with their
	// values before it. If elements of an array have changed, it has the whole array.
	PreviousAttributes map[string]any `json:"previous_attributes,omitempty" log:"-"`

	// Raw is the JSON that Object is decoded from. Decode gives the resource as its type.
	Raw json.RawMessage `json:"object"`
}

// UnmarshalJSON decodes d for package encoding/json.
func (d *EventData) UnmarshalJSON(b []byte) error { return unmarshal(b, d) }

func (d *EventData) decode(b []byte, p, depth int) int {
	return membersOfEventData.scan(d, b, p, depth)
}

var zeroOfEventData EventData

var membersOfEventData = members{zero: &zeroOfEventData, list: []member{
	{name: "object", to: &zeroOfEventData, as: scanFunc(scanEventObject)},
	{name: "previous_attributes", to: &zeroOfEventData.PreviousAttributes, as: scanFunc(scanAny)},
}}

// scanEventObject reads the object of an event twice, since what it is depends on the event.
func scanEventObject(to any, b []byte, p, depth int) int {
	d := to.(*EventData)
	if q := scanRaw(&d.Raw, b, p, depth); q < 0 {
		return q
	}
	return scanAnyMap(&d.Object, b, p, depth)
}

// String gives the size.
func (d EventData) String() string { return fmt.Sprintf("%d bytes of JSON", len(d.Raw)) }

// GoString gives what String gives.
func (d EventData) GoString() string { return d.String() }

// Format prints what String gives, with any verb.
func (d EventData) Format(f fmt.State, _ rune) { fmt.Fprint(f, d.String()) }

// LogValue gives package log/slog what String gives.
func (d EventData) LogValue() slog.Value { return slog.StringValue(d.String()) }
