package stripe

import "reflect"

// putter returns what adds the field; as is what a table says of it.
func (at field) putter(as any) putter {
	switch at.t.Kind() {
	case reflect.Pointer:
		return at.putPointer(as)
	case reflect.Slice:
		return at.putList(as)
	case reflect.Map:
		return at.putMap(as)
	case reflect.Bool:
		return at.putBool(as)
	case reflect.String:
		s := slotOf[string](at)
		return func(f *form, key string, v place) { putString(f, key, s.in(v)) }
	case reflect.Int64:
		s := slotOf[int64](at)
		return func(f *form, key string, v place) { putInt(f, key, s.in(v)) }
	case reflect.Float64:
		s := slotOf[float64](at)
		return func(f *form, key string, v place) { putFloat(f, key, s.in(v)) }
	}
	panic("stripe: a table with a field that nothing writes: " + at.t.String())
}

// putBool adds a boolean, or the word that stands for it.
func (at field) putBool(as any) putter {
	s := slotOf[bool](at)
	if w, ok := as.(word); ok {
		return func(f *form, key string, v place) {
			if *s.in(v) {
				putString(f, key, (*string)(&w))
			}
		}
	}
	return func(f *form, key string, v place) { putBool(f, key, s.in(v)) }
}

// putPointer adds what the field points to, or what is sent instead of nil.
func (at field) putPointer(as any) putter {
	if at.t.Elem().Kind() == reflect.Struct {
		return at.putStruct(as)
	}
	s, put := slotOf[place](at), field{t: at.t.Elem()}.putter(as)
	other, hasOther := as.(instead)
	return func(f *form, key string, v place) {
		if to := *s.in(v); !to.isNil() {
			put(f, key, to)
		} else if hasOther {
			putString(f, key, (*string)(&other))
		}
	}
}

// putStruct adds what the struct has that the field points to, below the key.
func (at field) putStruct(as any) putter {
	s, put := slotOf[place](at), at.putBeside(as)
	return func(f *form, key string, v place) {
		if !s.in(v).isNil() {
			n := f.push(key)
			put(f, key, v)
			f.prefix = f.prefix[:n]
		}
	}
}

// putBeside adds what the struct has that the field points to, without a key: by its table, or by
// its method.
func (at field) putBeside(as any) putter {
	s, to := slotOf[place](at), field{t: at.t.Elem()}.pointer()
	if of, ok := as.(*parameters); ok {
		checkType(to, of.zero)
		return func(f *form, _ string, v place) {
			if p := *s.in(v); !p.isNil() {
				of.putAt(f, p)
			}
		}
	}
	return func(f *form, _ string, v place) {
		if p := *s.in(v); !p.isNil() {
			p.as(to).(encoder).encode(f)
		}
	}
}
