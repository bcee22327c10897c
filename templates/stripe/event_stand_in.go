package stripe

// Event stands for the resource of the name, in a package that has it.
type Event struct {
	APIVersion string
	Data       *EventData
	ID         string
	Livemode   bool
	Type       string
}

func (v *Event) decode(b []byte, p, depth int) int {
	return membersOfEvent.scan(v, b, p, depth)
}

var zeroOfEvent Event

var membersOfEvent = members{zero: &zeroOfEvent, list: []member{
	{name: "id", to: &zeroOfEvent.ID},
	{name: "api_version", to: &zeroOfEvent.APIVersion},
	{name: "data", to: &zeroOfEvent.Data},
	{name: "livemode", to: &zeroOfEvent.Livemode},
	{name: "type", to: &zeroOfEvent.Type},
}}
