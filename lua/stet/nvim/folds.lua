--- folds: manual folds carried over edits.
--
-- nvim_buf_set_text cuts lines off a manual fold that begins on the line that it touches (seen on 0.11), and drops the fold when no
-- line is left. Other fold methods find their folds anew; these have no other record than the window's memory, so they are read out
-- before and made again after.
--
-- Reading: with all folds closed, foldclosed() shows the outermost; opening one level shows those inside. Making: the inner
-- ones first, because a range is widened to the closed folds that it touches. Whether a fold inside a closed one was open
-- cannot be seen; it comes back closed.

local M = {}

local function command(text)
  vim.cmd("silent! noautocmd keepjumps " .. text)
end

--- Appends the folds of the lines first..last, outer ones before inner ones, given that all are closed.
local function collect(out, first, last, depth)
  local line = first
  while line <= last do
    local start, stop = vim.fn.foldclosed(line), vim.fn.foldclosedend(line)
    if start < first then
      line = line + 1
    else
      out[#out + 1] = { first = start, last = math.min(stop, last) }
      if depth < 20 then -- Vim nests no deeper
        command(start .. "foldopen")
        collect(out, start, math.min(stop, last), depth + 1)
      end
      line = stop + 1
    end
  end
end

local function any(lines)
  for line = 1, lines do
    if vim.fn.foldlevel(line) > 0 then
      return true
    end
  end
  return false
end

--- The manual folds of a window; nil where there is nothing to carry.
function M.save(win)
  return vim.api.nvim_win_call(win, function()
    local lines = vim.api.nvim_buf_line_count(0)
    if vim.wo.foldmethod ~= "manual" or not any(lines) then
      return nil
    end
    local view, enabled, shut = vim.fn.winsaveview(), vim.wo.foldenable, {}
    vim.wo.foldenable = true
    for line = 1, lines do
      shut[line] = vim.fn.foldclosed(line)
    end
    command("%foldclose!")
    local folds = {}
    collect(folds, 1, lines, 1)
    for _, fold in ipairs(folds) do
      for line = fold.first, fold.last do
        fold.open = fold.open or shut[line] == -1 or shut[line] > fold.first
        -- one that begins on the same line and is shut shows that those around it are open
        fold.open = fold.open or (shut[line] == fold.first and fold.last > line and shut[fold.last] ~= shut[line])
      end
    end
    vim.wo.foldenable = enabled
    vim.fn.winrestview(view)
    return { folds = folds, enabled = enabled }
  end)
end

--- Makes the saved folds again; `span` answers first and last row (from 1) of what the lines first..last have become, or nil.
function M.restore(win, saved, span)
  vim.api.nvim_win_call(win, function()
    local view = vim.fn.winsaveview()
    vim.wo.foldenable = true
    command("normal! zE")
    for i = #saved.folds, 1, -1 do
      local fold = saved.folds[i]
      fold.new_first, fold.new_last = span(fold.first, fold.last)
      if fold.new_first then
        command(fold.new_first .. "," .. fold.new_last .. "fold")
      end
    end
    for _, fold in ipairs(saved.folds) do
      if fold.open and fold.new_first then
        command(fold.new_first .. "foldopen")
      end
    end
    vim.wo.foldenable = saved.enabled
    vim.fn.winrestview(view)
  end)
end

return M
