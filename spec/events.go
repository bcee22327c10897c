package spec

// eventSchema is the component of events.
const eventSchema = "event"

// eventSubscription is the operation whose parameter enabled_events lists the types of events.
func eventSubscription() OperationKey { return OperationKey{"post", "/v1/webhook_endpoints"} }

// eventTypes gives the type of an event the values that the document lists where events are
// subscribed to, so that a slice has them without the operation.
func (s *slicer) eventTypes(event object) {
	kind := at(event, "properties", "type")
	if kind == nil || kind["enum"] != nil {
		return
	}
	v, ok := s.document.operation(eventSubscription())
	if !ok {
		return
	}
	var operation object
	if s.document.decode(v, eventSubscription().Pos(), &operation) != nil {
		return // reported when the operation is selected
	}
	form := at(operation, "requestBody", "content", "application/x-www-form-urlencoded", "schema", "properties", "enabled_events", "items")
	if values, ok := form["enum"]; ok {
		kind["enum"] = values
	}
}

// at is the object below the names, nil if there is none.
func at(of object, names ...string) object {
	for _, name := range names {
		of, _ = of[name].(object)
	}
	return of
}
