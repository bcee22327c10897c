package stripe

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// An EventObject is a pointer to what an event can be about: to any resource of this package, or to
// one of several, such as a payment source. A resource that is not selected is not one.
type EventObject interface {
	decoder
	objectNames() []string // what the member object of its JSON may say
}

// Decode decodes the resource that the event is about into v, a pointer to a variable of its type.
// Anything other than the resource's own type, or one of several with it among them, is an error
// that names both.
func (d *EventData) Decode(v EventObject) error {
	if d == nil || d.Raw == nil {
		return errors.New("stripe: the event has no data")
	}
	if placeOf(v).isNil() {
		return errors.New("stripe: the argument of Decode is nil where a pointer to a variable is expected")
	}
	var head eventHead
	if err := unmarshal(d.Raw, &head); err != nil {
		return err
	}
	if names := v.objectNames(); !slices.Contains(names, head.object) {
		return fmt.Errorf("stripe: the event is about the object %.64q, which does not go into %T: that is for %s",
			head.object, v, strings.Join(names, ", "))
	}
	return unmarshal(d.Raw, v)
}

// An eventHead is what an event, or the resource that it is about, says of itself.
type eventHead struct {
	object, version string
}

func (h *eventHead) decode(b []byte, p, depth int) int {
	return membersOfEventHead.scan(h, b, p, depth)
}

var zeroOfEventHead eventHead

var membersOfEventHead = members{zero: &zeroOfEventHead, list: []member{
	{name: "object", to: &zeroOfEventHead.object},
	{name: "api_version", to: &zeroOfEventHead.version},
}}
