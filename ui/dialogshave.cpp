// SPDX-License-Identifier: GPL-3.0-or-later
// What Dialogs does about files that are there already.
#include "ui/dialogs.h"

#include "app/words/words.h"
#include "ui/addlinkmodel.h"

#include <QDir>

namespace ui {

void Dialogs::connectReuser()
{
    connect(&m_reuser, &FileReuser::made, this, &Dialogs::addAdopted);
    connect(&m_reuser, &FileReuser::failed, this,
        [this](const engine::DownloadRequest &request, const engine::DownloadError &error) {
            const QString name
                = request.fileName.isEmpty() ? request.url.fileName() : request.fileName;
            emit said(error.kind == engine::ErrorKind::PartFileChanged
                    ? tr("Your copy of %1 is not as it was downloaded, so the file is fetched.")
                          .arg(name)
                    : tr("%1 could not be copied, so it is fetched. %2")
                          .arg(name, words::errorSentence(error)));
            m_engine.add({ request });
        });
}

/// The engine's files are those of this computer.
void Dialogs::addAdopted(const engine::DownloadRequest &request, const engine::AdoptedPart &part)
{
    auto *const adopting = qobject_cast<engine::AdoptingEngine *>(&m_engine);
    Q_ASSERT(adopting);
    adopting->addAdopted(request, part);
}

void Dialogs::takeAnswers(const HaveAnswers &answers)
{
    emit fetchedAgain(answers.fetchedAgain);
    QList<engine::DownloadId> ids;
    for (const KnownFile &file : answers.kept) {
        ids.append(file.id);
    }
    if (!ids.isEmpty()) {
        const QString path = QDir::toNativeSeparators(answers.kept.constFirst().path());
        emit said(ids.size() == 1 ? AddLinkModel::tr("Already have it: %1").arg(path)
                                  : AddLinkModel::tr("In the list already."));
        emit shown(ids);
    }
}

} // namespace ui
