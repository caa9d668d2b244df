// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/secretstore.h"

#include <QCoreApplication>
#include <QPromise>
#include <QTimer>

#include <memory>
#include <qt6keychain/keychain.h>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(secretstore)
};

const QLatin1String serviceName("Leitstand");

template <typename T>
void finish(QPromise<T> &promise, T value)
{
    promise.addResult(std::move(value));
    promise.finish();
}

/// Starts @p job and calls @p done exactly once: with the job, or with null when it does not answer
/// in time.
template <typename Job, typename Done>
void startWithLimit(Job *job, QObject *owner, std::chrono::milliseconds limit, Done done)
{
    job->setInsecureFallback(false);
    auto answered = std::make_shared<bool>(false);
    auto *timer = new QTimer(job);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, owner, [answered, done] {
        if (!std::exchange(*answered, true))
            done(static_cast<Job *>(nullptr));
        // The job is left alone: a backend that answers late must find it. It deletes itself then.
    });
    QObject::connect(job, &QKeychain::Job::finished, owner, [answered, done, job] {
        if (!std::exchange(*answered, true))
            done(job);
    });
    timer->start(limit);
    job->start();
}

} // namespace

SecretStore::SecretStore(QObject *parent)
    : QObject(parent)
{}

SecretStore::~SecretStore()
{
    for (QString &secret : m_session)
        secret.fill(QChar(u'\0'));
}

QString SecretStore::keyOf(const QString &profileId, Kind kind)
{
    QString name;
    switch (kind) {
    case Kind::Password:
        name = QStringLiteral("password");
        break;
    case Kind::Passphrase:
        name = QStringLiteral("passphrase");
        break;
    case Kind::TunnelKeys:
        name = QStringLiteral("tunnel-keys");
        break;
    }
    return QStringLiteral("Leitstand/%1/%2").arg(profileId, name);
}

void SecretStore::noteMissing(const QString &reason)
{
    const bool first = !std::exchange(m_missing, true);
    m_error = Error{ErrorKind::KeychainMissing,
                    Texts::tr("There is no keychain on this computer that could be used. Passwords "
                              "are kept until you close Leitstand."),
                    reason};
    if (first)
        Q_EMIT keychainMissing(m_error);
}

QFuture<Result<QString>> SecretStore::read(const QString &profileId, Kind kind)
{
    const QString key = keyOf(profileId, kind);
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    auto *job = new QKeychain::ReadPasswordJob(serviceName);
    job->setKey(key);
    startWithLimit(job, this, m_timeout, [this, key, promise](QKeychain::ReadPasswordJob *done) {
        const auto error = done ? done->error() : QKeychain::OtherError;
        if (error == QKeychain::NoError) {
            finish<Result<QString>>(*promise, done->textData());
            return;
        }
        if (error != QKeychain::EntryNotFound)
            noteMissing(done ? done->errorString() : QStringLiteral("no answer in time"));
        if (m_session.contains(key)) {
            finish<Result<QString>>(*promise, m_session.value(key));
        } else {
            finish<Result<QString>>(*promise,
                                    fail(ErrorKind::NotFound, Texts::tr("Nothing is stored.")));
        }
    });
    return promise->future();
}

QFuture<Result<SecretStore::Place>> SecretStore::write(const QString &profileId, Kind kind,
                                                       const QString &secret)
{
    const QString key = keyOf(profileId, kind);
    auto promise = std::make_shared<QPromise<Result<Place>>>();
    promise->start();
    auto *job = new QKeychain::WritePasswordJob(serviceName);
    job->setKey(key);
    job->setTextData(secret);
    startWithLimit(
        job, this, m_timeout, [this, key, secret, promise](QKeychain::WritePasswordJob *done) {
            if (done && done->error() == QKeychain::NoError) {
                m_session.remove(key);
                finish<Result<Place>>(*promise, Place::Keychain);
                return;
            }
            noteMissing(done ? done->errorString() : QStringLiteral("no answer in time"));
            m_session.insert(key, secret);
            finish<Result<Place>>(*promise, Place::SessionOnly);
        });
    return promise->future();
}

QFuture<Result<void>> SecretStore::remove(const QString &profileId, Kind kind)
{
    const QString key = keyOf(profileId, kind);
    m_session.remove(key);
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    auto *job = new QKeychain::DeletePasswordJob(serviceName);
    job->setKey(key);
    startWithLimit(job, this, m_timeout, [this, promise](QKeychain::DeletePasswordJob *done) {
        const auto error = done ? done->error() : QKeychain::OtherError;
        if (error == QKeychain::NoError || error == QKeychain::EntryNotFound) {
            finish<Result<void>>(*promise, {});
            return;
        }
        const QString reason = done ? done->errorString() : QStringLiteral("no answer in time");
        noteMissing(reason);
        finish<Result<void>>(
            *promise, fail(ErrorKind::KeychainMissing,
                           Texts::tr("The entry could not be removed from the keychain."), reason));
    });
    return promise->future();
}

} // namespace leitstand
