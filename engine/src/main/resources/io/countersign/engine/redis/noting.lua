-- LOG_KEPT stands in front of this.
-- Notes between the decisions what people said of a model's output, for whoever watches it. Nobody is overruled where a rule
-- decides, where the model said nothing, or where nobody knows which model it was.
local function note_verdict(id, state, people)
  local read, entry = pcall(cjson.decode, people ~= '' and call('GET', 'review:' .. id) or '{}')
  local function text(name)
    return type(entry[name]) == 'string' and entry[name] or ''
  end
  if not read or text('model_name') == '' or entry.model_output == cjson.null then
    return
  end
  local verdict = cjson.encode({
    at = now, model = text('model_name'), version = text('model_version'), confidence = entry.confidence, agreed = state == 'A'
  })
  write('verdict', 1, 0, 0, '{"verdict":' .. verdict .. '}', LOG_KEPT)
end
