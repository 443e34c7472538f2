// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

/// Why the list cannot be opened.
enum class ListProblem { InUseByWindow, InUse, NewerSchema, ReadOnly, FolderFailed, Failed };

/// One or two plain sentences with the way out. \a detail: the system's words, may be empty.
QString listProblemSentence(ListProblem problem, const QString &profile, const QString &detail);
/// The list was damaged; \a aside is where the damaged file is, \a rows how many came over,
/// \a fromCopy how many of these as they were in the daily copy, unfinished ones paused.
QString repairedSentence(const QString &aside, int rows, int fromCopy);
/// Everything starts paused after so many crashes.
QString crashSentence(int crashes);
QString notSavedSentence(const QString &detail);
QString savedAgainSentence();
/// There is no keyring for a password that was to be remembered.
QString keptForThisRunSentence(const QString &detail);
QString settingsNotSavedSentence(const QString &path);
QString autostartFailedSentence();
QString trashFailedSentence(const QStringList &files);
/// Why the computer does not go to sleep.
QString sleepReason();
/// No display to open a window on.
QString noDisplaySentence();
/// Another start of the program has the profile and does not answer.
QString notAnsweringSentence();

} // namespace ui
