--- screen: a child Neovim with a screen of its own, as a terminal would show it: the grid is kept from what the child tells its UI.
---
--- The test's own Neovim cannot read another's redraw events (they are no calls), so the few messages of msgpack-RPC that are
--- needed are spoken here, over the child's standard input and output.

local M = {}

local uv = vim.loop
local PATIENCE = 10000 -- ms; what never comes fails

local Screen = {}
Screen.__index = Screen

--- Starts Neovim as tests do, with `columns` x `lines`.
function M.start(columns, lines)
  local input, output = uv.new_pipe(false), uv.new_pipe(false)
  local self = { input = input, output = output, ids = 0, answers = {}, attributes = {}, rows = {}, flushed = false }
  setmetatable(self, Screen)
  self.process = uv.spawn(vim.v.progpath, {
    args = { "--clean", "-n", "--embed", "--cmd", "luafile tests/nvim/init.lua" }, stdio = { input, output, nil },
  }, function() end)
  local unpack_next, rest = vim.mpack.Unpacker(), ""
  output:read_start(function(_, data)
    rest = rest .. (data or "")
    local at = 1
    while at <= #rest do
      local message
      message, at = unpack_next(rest, at)
      if message and message[1] == 1 then
        self.answers[message[2]] = { error = message[3], value = message[4] }
      elseif message and message[2] == "redraw" then
        self:redraw(message[3])
      end
    end
    rest = "" -- the unpacker keeps the half of a message itself
  end)
  self:request("nvim_ui_attach", columns, lines, { rgb = true, ext_linegrid = true, ext_hlstate = true })
  return self
end

--- Calls the child and answers what it answers.
function Screen:request(method, ...)
  self.ids = self.ids + 1
  local id = self.ids
  self.input:write(vim.mpack.encode({ 0, id, method, { ... } }))
  assert(vim.wait(PATIENCE, function()
    return self.answers[id] ~= nil
  end, 5), method .. ": no answer")
  local answer = self.answers[id]
  self.answers[id] = nil
  assert(answer.error == nil or answer.error == vim.NIL, vim.inspect(answer.error))
  return answer.value
end

local events = {}

--- An attribute's highlight groups, the last one on top.
function events.hl_attr_define(self, id, _, _, info)
  local names = {}
  for _, part in ipairs(info) do
    names[#names + 1] = part.hi_name or part.ui_name
  end
  self.attributes[id] = names
end

local function blank(columns)
  local row = {}
  for i = 1, columns do
    row[i] = { text = " ", attribute = 0 }
  end
  return row
end

function events.grid_resize(self, _, columns, lines)
  self.columns, self.lines = columns, lines
  events.grid_clear(self)
end

function events.grid_clear(self)
  for i = 1, self.lines do
    self.rows[i] = blank(self.columns)
  end
end

function events.grid_line(self, _, row, column, cells)
  local attribute = 0
  for _, cell in ipairs(cells) do
    attribute = cell[2] or attribute
    for _ = 1, cell[3] or 1 do
      column = column + 1
      self.rows[row + 1][column] = { text = cell[1], attribute = attribute }
    end
  end
end

function events.grid_scroll(self, _, top, bottom, left, right, by)
  local from, to, step = top + 1, bottom - by, 1
  if by < 0 then
    from, to, step = bottom, top + 1 - by, -1
  end
  for row = from, to, step do
    for column = left + 1, right do
      self.rows[row][column] = self.rows[row + by][column]
    end
  end
end

function events.grid_cursor_goto(self, _, row, column)
  self.cursor = { row + 1, column + 1 }
end

function events.flush(self)
  self.flushed = true
end

function Screen:redraw(batch)
  self.flushed = false
  for _, event in ipairs(batch) do
    for i = 2, #event do
      if events[event[1]] then
        events[event[1]](self, unpack(event[i]))
      end
    end
  end
end

-- What every screen has beside stet's.
local COMMON = {
  Normal = true, EndOfBuffer = true, NonText = true, StatusLine = true, StatusLineNC = true, MsgArea = true, SignColumn = true,
  CursorLine = true, CursorLineSign = true,
}

--- The screen as text: every row behind "|", and below it, behind ":", a letter for each cell with a highlight group. At the end
--- the letters' groups and where the cursor is.
function Screen:text()
  local out, letters, legend = {}, {}, {}
  local function letter(attribute)
    local names = vim.tbl_filter(function(name)
      return name ~= "" and not COMMON[name]
    end, self.attributes[attribute] or {})
    local name = table.concat(names, " + ")
    if name ~= "" and not letters[name] then
      letters[name] = string.char(97 + #legend)
      legend[#legend + 1] = letters[name] .. "  " .. name
    end
    return letters[name] or " "
  end
  for _, row in ipairs(self.rows) do
    local text, marks = {}, {}
    for i, cell in ipairs(row) do
      text[i], marks[i] = cell.text, letter(cell.attribute)
    end
    out[#out + 1] = (("|" .. table.concat(text)):gsub("%s+$", ""))
    local marked = table.concat(marks):gsub("%s+$", "")
    out[#out + 1] = marked ~= "" and ":" .. marked or nil
  end
  out[#out + 1] = ""
  vim.list_extend(out, legend)
  out[#out + 1] = "cursor at row " .. self.cursor[1] .. ", column " .. self.cursor[2]
  return table.concat(out, "\n") .. "\n"
end

--- Waits until the screen is `wanted`; answers what it is. Without `wanted`: until it has been still for a while.
function Screen:settle(wanted)
  if wanted then
    vim.wait(PATIENCE, function()
      return self.flushed and self:text() == wanted
    end, 10)
  else
    local last
    repeat
      local before = last
      vim.wait(300)
      last = self:text()
    until self.flushed and last == before
  end
  return self:text()
end

--- Types keys; answers when the child has worked them off.
function Screen:keys(typed)
  self:request("nvim_input", typed)
  assert(not self:request("nvim_get_mode").blocking, "the child waits for a key after " .. typed)
end

function Screen:stop()
  pcall(function()
    self.input:write(vim.mpack.encode({ 2, "nvim_command", { "qall!" } }))
  end)
  vim.wait(PATIENCE, function()
    return not self.process:is_active()
  end, 5)
  self.process:kill("sigkill")
end

return M
