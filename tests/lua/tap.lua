--- tap: tests for every Lua from 5.1 on, and for Neovim.
--
--   local t = require "tap"
--   t.test("what must hold", function() t.equal(got, wanted) end)
--   t.done()
--
-- The first check of a test that fails ends it. `done` prints the plan; whoever runs the file must demand it.

local M = { ran = 0, failed = 0 }

local function show(value, depth)
  if type(value) == "string" then
    return string.format("%q", value):gsub("\\\n", "\\n")
  elseif type(value) ~= "table" or depth > 4 then
    return tostring(value)
  end
  local keys, out = {}, {}
  for key in pairs(value) do
    keys[#keys + 1] = key
  end
  table.sort(keys, function(a, b)
    if type(a) == type(b) then
      return a < b
    end
    return type(a) == "number"
  end)
  for _, key in ipairs(keys) do
    out[#out + 1] = (type(key) == "number" and "" or tostring(key) .. "=") .. show(value[key], depth + 1)
  end
  return "{" .. table.concat(out, ", ") .. "}"
end

function M.show(value)
  return (show(value, 0))
end

local print_line = print
if vim and vim.api then -- print() goes to the message area and may wait for a key
  print_line = function(line)
    io.stdout:write("\n", line, "\n") -- Neovim's own messages end without a line end
  end
end

function M.test(name, run)
  M.ran = M.ran + 1
  local ok, message = xpcall(run, function(e)
    return type(e) == "string" and debug.traceback(e, 2) or M.show(e)
  end)
  if ok then
    print_line("ok " .. M.ran .. " - " .. name)
  else
    M.failed = M.failed + 1
    print_line("not ok " .. M.ran .. " - " .. name)
    print_line("# " .. tostring(message):gsub("\n", "\n# "))
  end
end

local function fail(what, note)
  error((note and note .. ": " or "") .. what, 3)
end

function M.ok(value, note)
  if not value then
    fail("not so", note)
  end
end

function M.equal(got, wanted, note)
  if got ~= wanted then
    fail("got " .. M.show(got) .. ", wanted " .. M.show(wanted), note)
  end
end

--- The path of the first part in which two values differ, and the two parts; nil where they are equal.
local function difference(a, b, path)
  if type(a) ~= "table" or type(b) ~= "table" then
    if a ~= b and not (a ~= a and b ~= b) then
      return path, a, b
    end
    return nil
  end
  local keys = {}
  for key in pairs(a) do
    keys[key] = true
  end
  for key in pairs(b) do
    keys[key] = true
  end
  for key in pairs(keys) do
    local where, x, y = difference(a[key], b[key], path .. "." .. tostring(key))
    if where then
      return where, x, y
    end
  end
end

--- Equal in every part.
function M.same(got, wanted, note)
  local where, a, b = difference(got, wanted, "")
  if where then
    a, b = M.show(a), M.show(b)
    if #a + #b > 2000 then
      local at = 1
      while a:byte(at) == b:byte(at) do
        at = at + 1
      end
      at = math.max(1, at - 200)
      a, b = "..." .. a:sub(at, at + 600), "..." .. b:sub(at, at + 600)
    end
    fail("got" .. where .. " = " .. a .. ",\nwanted " .. b, note)
  end
end

function M.match(got, pattern, note)
  if type(got) ~= "string" or not got:find(pattern) then
    fail("got " .. M.show(got) .. ", wanted something like " .. pattern, note)
  end
end

--- `run` must raise, and every further argument must stand in the message, word for word.
function M.raises(run, ...)
  local ok, message = pcall(run)
  if ok then
    fail("nothing was raised")
  end
  for _, part in ipairs({ ... }) do
    if not tostring(message):find(part, 1, true) then
      fail("the message was " .. M.show(tostring(message)) .. ", without " .. M.show(part))
    end
  end
end

--- Prints the plan and goes on: for hosts that end by themselves.
function M.plan()
  print_line("1.." .. M.ran)
end

function M.done()
  collectgarbage() -- finalizers of the C module run while a crash still counts
  collectgarbage()
  print_line("1.." .. M.ran)
  if vim and vim.api then
    io.stdout:flush()
    vim.cmd(M.failed == 0 and "qall!" or "cquit 1")
  end
  os.exit(M.failed == 0 and 0 or 1, true)
end

return M
