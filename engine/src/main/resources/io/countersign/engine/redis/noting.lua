-- LOG_KEPT stands in front of this.

-- What people said of a model's output, as a note; nil where the model said nothing, or where nobody knows which model it was.
local function noted(id, state)
  local entry = cjson.decode(call('GET', 'review:' .. id) or '{}')
  local function text(name)
    return type(entry[name]) == 'string' and entry[name] or ''
  end
  if text('model_name') == '' or entry.model_output == cjson.null then
    return nil
  end
  local confidence = entry.confidence
  if type(confidence) ~= 'number' or not (confidence >= 0 and confidence <= 1) then
    confidence = nil
  end
  local verdict = cjson.encode({
    at = now, model = text('model_name'), version = text('model_version'), confidence = confidence, agreed = state == 'A'
  })
  return '{"verdict":' .. verdict .. '}'
end

-- Notes it between the decisions, for whoever watches them, unless a rule decided. An item counts once, with what was published
-- first: whoever watches cannot forget what it has seen. What producers wrote may be anything, and must not keep a verdict back.
local function note_verdict(id, state, people)
  local read, note = pcall(noted, id, state)
  if people ~= '' and read and note and call('HSETNX', P .. 'i:' .. id, 'noted', 1) == 1 then
    write('verdict', 1, 0, 0, note, LOG_KEPT)
  end
end
