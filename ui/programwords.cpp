// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/programwords.h"

#include "app/words/words.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Program {
    Q_DECLARE_TR_FUNCTIONS(ui::Program)
};

QString withDetail(const QString &sentence, const QString &detail)
{
    return detail.isEmpty() ? sentence : sentence + u'\n' + detail;
}

} // namespace

QString listProblemSentence(ListProblem problem, const QString &profile, const QString &detail)
{
    switch (problem) {
    case ListProblem::InUseByWindow:
        return Program::tr("Another Bobbin has the list in %1 open. Close it and try again, or "
                           "start with a list of its own: bobbin --profile FOLDER")
            .arg(profile);
    case ListProblem::InUse:
        return Program::tr("bobbin-cli is at work on the list in %1. Try again when it is done.")
            .arg(profile);
    case ListProblem::NewerSchema:
        return Program::tr("The list in %1 was written by a newer Bobbin. It was left as it is: "
                           "install the newer Bobbin, or go on without the list.")
            .arg(profile);
    case ListProblem::ReadOnly:
        return withDetail(
            Program::tr("The list in %1 may be read but not written.").arg(profile), detail);
    case ListProblem::FolderFailed:
        return withDetail(
            Program::tr("The folder for the list, %1, cannot be made.").arg(profile), detail);
    case ListProblem::Failed:
        return withDetail(Program::tr("The list in %1 cannot be opened.").arg(profile), detail);
    }
    Q_UNREACHABLE();
}

QString repairedSentence(const QString &aside, int rows, int fromCopy)
{
    if (rows == 0) {
        return Program::tr("The list was damaged and nothing of it could be kept. It was set aside "
                           "as %1. What was begun is still in its folders: File > Adopt part file "
                           "goes on with it.")
            .arg(QFileInfo(aside).fileName());
    }
    const QString name = QFileInfo(aside).fileName();
    const QString saved = words::countText(words::Count::Downloads, rows);
    const QString kept
        = Program::tr("The list was damaged. It was set aside as %1; %2 could be kept.")
              .arg(name, saved);
    if (fromCopy == 0) {
        return kept;
    }
    if (fromCopy >= rows) {
        return Program::tr("The list was damaged. It was set aside as %1; %2 came back from the "
                           "copy of an earlier day.")
                   .arg(name, saved)
            + u'\n' + Program::tr("What is unfinished of these is paused: resume what you need.");
    }
    return kept + u'\n'
        + Program::tr("Of these, %1 came from the copy of an earlier day. What is unfinished of "
                      "that is paused: resume what you need.")
              .arg(words::countText(words::Count::Downloads, fromCopy));
}

QString crashSentence(int crashes)
{
    return Program::tr("Bobbin ended unexpectedly %n times in a row, so everything is paused. "
                       "Resume what you need.",
        nullptr, crashes);
}

QString notSavedSentence(const QString &detail)
{
    return withDetail(
        Program::tr("The list cannot be saved; Bobbin tries again by itself."), detail);
}

QString keptForThisRunSentence(const QString &detail)
{
    return withDetail(
        Program::tr("There is no keyring to keep the password in; Bobbin remembers it until you "
                    "quit."),
        detail);
}

QString savedAgainSentence()
{
    return Program::tr("The list is saved again.");
}

QString settingsNotSavedSentence(const QString &path)
{
    return Program::tr("The settings cannot be saved to %1.").arg(path);
}

QString autostartFailedSentence()
{
    return Program::tr("The entry that starts Bobbin at login cannot be written.");
}

QString trashFailedSentence(const QStringList &files)
{
    return Program::tr("These files could not be put in the trash:") + u'\n'
        + words::namesText(files);
}

QString sleepReason()
{
    return Program::tr("Downloads are running");
}

QString noDisplaySentence()
{
    return Program::tr(
        "There is no display to open a window on. bobbin-cli downloads without one.");
}

QString notAnsweringSentence()
{
    return Program::tr("Bobbin is running with this profile already, but does not answer.");
}

} // namespace ui
